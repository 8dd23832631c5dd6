// The nightly copies of the register, in an account of their own: what befalls the register's account, or whoever may write there, does not
// reach them. The Functions app adds and removes copies; what it removes or writes over can be had back for a week or so.

import { Tags } from 'types.bicep'
import { backupsContainer } from 'names.bicep'

param location string
param tags Tags
param name string

@description('Whether it is reached over a private endpoint only.')
param isPrivate bool

@description('The workspace that gets a line for each write, delete and failed sign-in.')
param workspaceId string

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Cool'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: { bypass: 'None', defaultAction: isPrivate ? 'Deny' : 'Allow' }
    encryption: {
      keySource: 'Microsoft.Storage'
      requireInfrastructureEncryption: true
      services: { blob: { enabled: true, keyType: 'Account' } }
    }
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource backups 'containers' = {
      name: backupsContainer
      properties: { publicAccess: 'None' }
    }
  }

  // A copy that is removed after 35 days lives on as a version: this ends it, so that what is forgotten of people ends too.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'end-of-versions'
            enabled: true
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'] }
              actions: { version: { delete: { daysAfterCreationGreaterThan: 36 } } }
            }
          }
        ]
      }
    }
    dependsOn: [blobService]
  }
}

resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'afibot-backups'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'The copies of the register are in it. docs/runbook.md says how to retire the bot.' }
}

resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'afibot'
  scope: account::blobService
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

output backupsUrl string = '${account.properties.primaryEndpoints.blob}${backupsContainer}'
