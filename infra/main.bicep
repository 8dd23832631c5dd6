// Everything AfiBot needs in Azure, in a resource group of its own. `azd up` deploys it; README.md tells what each parameter is for.
targetScope = 'subscription'

import { botSettings, functionsSettings } from 'modules/settings.bicep'

@description('Names the deployment; part of the names of all resources.')
@minLength(1)
@maxLength(32)
param environmentName string

@description('The Azure region.')
param location string

@description('The resource group; empty makes one named after the environment.')
param resourceGroupName string = ''

@description('How the bot is registered. UserAssignedMSI makes the registration from a managed identity; SingleTenant takes an app registration that trusts that identity.')
@allowed(['UserAssignedMSI', 'SingleTenant'])
param botAppType string = 'UserAssignedMSI'

@description('The client id of the app registration; for SingleTenant only.')
param botAppId string = ''

@description('The ids of the tenants whose people are let in; empty is the tenant of the subscription alone.')
param allowedTenants string[] = []

@description('Whether the bot is registered with the United States government\'s Bot Service.')
param usGovernment bool = false

@description('The size of the bot\'s App Service plan. Always on and private networking need B1 or more.')
param botSku string = 'B1'

@description('The most instances of the Functions app. They share, with the bot, the 50 calls a second that Teams allows in a tenant and the 7 in a chat: more would not send faster.')
@minValue(1)
@maxValue(3)
param functionsMaximumInstances int = 2

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('The most a day that is logged, in GB. What is beyond is not kept: alerts then see nothing.')
@minValue(1)
param logDailyCapGb int = 1

@description('Who is told of alerts. Empty makes the alerts without telling anybody.')
param alertEmail string = ''

@description('An OpenTelemetry collector that telemetry goes to as well; empty for none.')
param otlpEndpoint string = ''

@description('Whether the force\'s directory is asked for line managers and absences. graph/permissions.sh gives what that needs.')
param graph bool = false

@description('The address of an Azure OpenAI resource of the force\'s own that is asked where words are not understood; empty for none.')
param modelEndpoint string = ''

@description('The name of the deployment there.')
param modelDeployment string = ''

@description('Whom people are told to ask whom the bot does not know; empty for the unit without a name.')
param contactName string = ''

@description('The e-mail address of whoever that is; empty for none.')
param contactAddress string = ''

@description('The object id of an Entra group whose members may read and write the tables, to import a plan; empty for none.')
param operatorGroupId string = ''

@description('Whether storage can be reached from a virtual network only.')
param privateNetworking bool = false

@description('The addresses of that network; at least a /24.')
param networkPrefix string = '10.60.0.0/24'

var tags = { application: 'afibot', 'azd-env-name': environmentName }
var token = take(uniqueString(subscription().id, environmentName, location), 8)
var storageName = 'stafibot${token}'
var backupName = 'stafibotbk${token}'
var botIdentityName = 'id-afibot-bot-${token}'
var functionsIdentityName = 'id-afibot-functions-${token}'
var tenantCallsPerSecond = 50
var botCallsPerSecond = 20
var conversationCallsPerSecond = 7
var functionsCallsPerConversation = 1

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: empty(resourceGroupName) ? 'rg-afibot-${environmentName}' : resourceGroupName
  location: location
  tags: tags
}

module identities 'modules/identities.bicep' = {
  scope: group
  params: { location: location, tags: tags, botName: botIdentityName, functionsName: functionsIdentityName }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: { location: location, tags: tags, token: token, prefix: networkPrefix }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { location: location, tags: tags, name: storageName, isPrivate: privateNetworking, workspaceId: monitoring.outputs.workspaceId }
}

module backupStorage 'modules/backup-storage.bicep' = {
  scope: group
  params: { location: location, tags: tags, name: backupName, isPrivate: privateNetworking, workspaceId: monitoring.outputs.workspaceId }
}

module endpoints 'modules/private-endpoints.bicep' = if (privateNetworking) {
  scope: group
  params: {
    location: location
    tags: tags
    storageName: storageName
    backupName: backupName
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointsSubnetId
  }
  dependsOn: [storage, backupStorage]
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    storageName: storageName
    backupName: backupName
    botIdentityName: botIdentityName
    functionsIdentityName: functionsIdentityName
    operatorGroupId: operatorGroupId
  }
  dependsOn: [identities, storage, backupStorage]
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { location: location, tags: tags, token: token, retentionDays: logRetentionDays, dailyCapGb: logDailyCapGb }
}

var facts = {
  appId: botAppType == 'UserAssignedMSI' ? identities.outputs.bot.clientId : botAppId
  appType: botAppType
  tenantId: tenant().tenantId
  federatedClientId: botAppType == 'UserAssignedMSI' ? '' : identities.outputs.bot.clientId
  allowedTenants: join(allowedTenants, ',')
  channelService: usGovernment ? 'https://botframework.azure.us' : ''
  tablesUrl: 'https://${storageName}.table.${environment().suffixes.storage}'
  blobsUrl: 'https://${storageName}.blob.${environment().suffixes.storage}'
  queuesUrl: 'https://${storageName}.queue.${environment().suffixes.storage}'
  insights: monitoring.outputs.connectionString
  otlpEndpoint: otlpEndpoint
  graph: graph
  modelEndpoint: modelEndpoint
  modelDeployment: modelDeployment
  contactName: contactName
  contactAddress: contactAddress
}

module bot 'modules/bot-app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    sku: botSku
    identityId: identities.outputs.bot.id
    workspaceId: monitoring.outputs.workspaceId
    subnetId: privateNetworking ? network!.outputs.botSubnetId : ''
    settings: botSettings(
      facts,
      identities.outputs.bot.clientId,
      botCallsPerSecond,
      conversationCallsPerSecond - functionsMaximumInstances * functionsCallsPerConversation
    )
  }
  dependsOn: [roles, endpoints]
}

module functions 'modules/functions-app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    identityIds: [identities.outputs.functions.id, identities.outputs.bot.id]
    deploymentIdentityId: identities.outputs.functions.id
    packagesUrl: storage.outputs.packagesUrl
    maximumInstances: functionsMaximumInstances
    workspaceId: monitoring.outputs.workspaceId
    subnetId: privateNetworking ? network!.outputs.functionsSubnetId : ''
    settings: functionsSettings(
      facts,
      identities.outputs.functions.clientId,
      (tenantCallsPerSecond - botCallsPerSecond) / functionsMaximumInstances,
      functionsCallsPerConversation,
      backupStorage.outputs.backupsUrl
    )
  }
  dependsOn: [roles, endpoints]
}

module registration 'modules/bot-registration.bicep' = {
  scope: group
  params: {
    tags: tags
    token: token
    appId: facts.appId
    appType: botAppType
    tenantId: facts.tenantId
    identityId: identities.outputs.bot.id
    hostName: bot.outputs.hostName
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    workspaceId: monitoring.outputs.workspaceId
    botAppId: bot.outputs.id
    email: alertEmail
  }
}

@description('The id to package the Teams app with.')
output BOT_APP_ID string = facts.appId

@description('The domain to package the Teams app with.')
output BOT_DOMAIN string = bot.outputs.hostName

@description('The storage account to import a plan into.')
output STORAGE_ACCOUNT string = storageName

@description('The storage account that the nightly copies are in.')
output BACKUP_ACCOUNT string = backupName

@description('The resource group of all this.')
output AZURE_RESOURCE_GROUP string = group.name
