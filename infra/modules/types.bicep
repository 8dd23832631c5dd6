@export()
@description('What every resource is labelled with.')
type Tags = { *: string }

@export()
@description('The settings of an app: environment variables.')
type Settings = { *: string }
