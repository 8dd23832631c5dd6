// The registration with the Bot Service, and the channel people reach the bot through. Outlook's stays off until the bot has something to say there.

import { Tags } from 'types.bicep'

param tags Tags
param token string
param appId string

@allowed(['UserAssignedMSI', 'SingleTenant'])
param appType string
param tenantId string
param identityId string
param hostName string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: 'bot-afibot-${token}'
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'AfiBot'
    description: 'Collects updates on areas for improvement after an inspection.'
    endpoint: 'https://${hostName}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: appType == 'UserAssignedMSI' ? identityId : null
    disableLocalAuth: true
    isStreamingSupported: false
    publicNetworkAccess: 'Enabled'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { acceptedTerms: true, enableCalling: false, isEnabled: true }
    }
  }
}
