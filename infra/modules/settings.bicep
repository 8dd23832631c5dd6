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
  @description('The addresses of the storage account\'s services, whose ending differs from cloud to cloud.')
  tablesUrl: string
  blobsUrl: string
  queuesUrl: string
  insights: string
  otlpEndpoint: string
  @description('Whether the force\'s directory is asked through Microsoft Graph.')
  graph: bool
  @description('Of an Azure OpenAI resource of the force\'s own that is asked where words are not understood; empty for none.')
  modelEndpoint: string
  modelDeployment: string
  @description('Whom people are told to ask whom the bot does not know: a name and an e-mail address; empty for ILAU without either.')
  contactName: string
  contactAddress: string
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
  Graph__Enabled: facts.graph ? 'true' : 'false'
  Sending__PerTenant: string(callsPerSecond)
  Sending__PerConversation: string(callsPerConversation)
  Storage__AccountName: facts.tablesUrl
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: facts.insights
  OTEL_EXPORTER_OTLP_ENDPOINT: facts.otlpEndpoint
  Understanding__Model__Endpoint: facts.modelEndpoint
  Understanding__Model__Deployment: facts.modelDeployment
  Contact__Name: facts.contactName
  Contact__Address: facts.contactAddress
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
}

@export()
@description('The settings of the Functions app: the host\'s, and those of the worker behind it.')
func functionsSettings(facts Facts, clientId string, callsPerSecond int, callsPerConversation int, backupsUrl string) Settings => {
  Backup__Container: backupsUrl
  // Without it the platform prepares a process for .NET before it knows the app, and on .NET 10 that process crashes now and then
  // (Azure/azure-functions-dotnet-worker#3335). It costs some of a cold start, for which nobody waits here.
  WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED: '0'
  // By address: from a name the host would make one of the public cloud.
  AzureWebJobsStorage__blobServiceUri: facts.blobsUrl
  AzureWebJobsStorage__queueServiceUri: facts.queuesUrl
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  MicrosoftAppId: facts.appId
  MicrosoftAppType: facts.appType
  MicrosoftAppTenantId: facts.tenantId
  MicrosoftAppFederatedClientId: facts.federatedClientId
  AllowedTenants: facts.allowedTenants
  ChannelService: facts.channelService
  Graph__Enabled: facts.graph ? 'true' : 'false'
  Sending__PerTenant: string(callsPerSecond)
  Sending__PerConversation: string(callsPerConversation)
  Storage__AccountName: facts.tablesUrl
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: facts.insights
  OTEL_EXPORTER_OTLP_ENDPOINT: facts.otlpEndpoint
}
