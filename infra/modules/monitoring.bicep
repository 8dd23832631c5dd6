// Where logs, traces and metrics go.

import { Tags } from 'types.bicep'

param location string
param tags Tags
param token string
param retentionDays int
param dailyCapGb int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-afibot-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyCapGb }
    features: { enableLogAccessUsingOnlyResourcePermissions: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-afibot-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableIpMasking: false
  }
}

// How the bot is doing, on one page: Application Insights, Workbooks, "AfiBot".
resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'afibot-workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'AfiBot'
    category: 'workbook'
    sourceId: insights.id
    serializedData: loadTextContent('workbook.json')
  }
}

output workspaceId string = workspace.id

@description('Where telemetry is sent. It lets nobody read anything.')
output connectionString string = insights.properties.ConnectionString
