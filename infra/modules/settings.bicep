// The settings of the two apps, in one place. A test holds them against what the code reads.

import { Settings } from 'types.bicep'

@description('What both apps are told.')
type Facts = {
  appId: string
  appType: string
  tenantId: string
  federatedClientId: string
  allowedTenants: string
  channelService: string
  storageName: string
  insights: string
  otlpEndpoint: string
}

@export()
@description('The settings of the bot.')
func botSettings(facts Facts, clientId string, callsPerSecond int, callsPerConversation int) Settings => {
  MicrosoftAppId: facts.appId
  MicrosoftAppType: facts.appType
  MicrosoftAppTenantId: facts.tenantId
  MicrosoftAppFederatedClientId: facts.federatedClientId
  AllowedTenants: facts.allowedTenants
  ChannelService: facts.channelService
  Sending__PerTenant: string(callsPerSecond)
  Sending__PerConversation: string(callsPerConversation)
  Storage__AccountName: facts.storageName
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: facts.insights
  OTEL_EXPORTER_OTLP_ENDPOINT: facts.otlpEndpoint
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
}

@export()
@description('The settings of the Functions app: the host\'s, and those of the handler behind it.')
func functionsSettings(facts Facts, clientId string, callsPerSecond int, callsPerConversation int) Settings => {
  AzureWebJobsStorage__accountName: facts.storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  MicrosoftAppId: facts.appId
  MicrosoftAppType: facts.appType
  MicrosoftAppTenantId: facts.tenantId
  MicrosoftAppFederatedClientId: facts.federatedClientId
  AllowedTenants: facts.allowedTenants
  ChannelService: facts.channelService
  Sending__PerTenant: string(callsPerSecond)
  Sending__PerConversation: string(callsPerConversation)
  Storage__AccountName: facts.storageName
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: facts.insights
  OTEL_EXPORTER_OTLP_ENDPOINT: facts.otlpEndpoint
}
