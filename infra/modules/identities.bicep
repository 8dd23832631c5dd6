// Two identities. The bot's is the registration's own, and the internet-facing app has nothing else; what runs the Functions
// may write their code and state, so it is kept from the bot.

import { Tags } from 'types.bicep'

param location string
param tags Tags
param botName string
param functionsName string

resource bot 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: botName
  location: location
  tags: tags
}

resource functions 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: functionsName
  location: location
  tags: tags
}

output bot { id: string, clientId: string } = {
  id: bot.id
  clientId: bot.properties.clientId
}

output functions { id: string, clientId: string } = {
  id: functions.id
  clientId: functions.properties.clientId
}
