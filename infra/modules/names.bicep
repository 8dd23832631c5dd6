// What the code calls its tables and queues. A test holds these against it.

@export()
var tables = ['plans', 'people', 'conversations']

@export()
var queues = ['cards', 'cards-poison']

@export()
var packagesContainer = 'packages'

@export()
var backupsContainer = 'backups'
