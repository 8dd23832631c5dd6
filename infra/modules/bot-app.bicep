// The bot on App Service. It ends TLS; the bot behind it speaks plain HTTP on the port the platform names.

import { Settings, Tags } from 'types.bicep'

param location string
param tags Tags
param token string
param sku string
param identityId string
param settings Settings

@description('The workspace that gets what the platform says of the app.')
param workspaceId string

@description('The part of the network it goes out through; empty for none.')
param subnetId string

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-afibot-bot-${token}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: sku }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: 'app-afibot-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'bot' })
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    outboundVnetRouting: { applicationTraffic: !empty(subnetId) }
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet AfiBot.dll serve'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
    }
  }

  resource appSettings 'config' = {
    name: 'appsettings'
    properties: settings
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noDeployPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

// What the platform itself says, a start that fails among it. Not what the
// bot writes on its console: an exception there has its words. Nor requests: they are in Application Insights, without addresses.
resource platformLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'afibot'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'AppServicePlatformLogs', enabled: true }]
  }
}

output id string = site.id
output hostName string = site.properties.defaultHostName
