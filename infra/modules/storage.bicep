// The register, the queue of cards, and what the Functions host keeps. The nightly copies are elsewhere: backup-storage.bicep. Nobody gets in with a key.

import { Tags } from 'types.bicep'
import { packagesContainer, queues, tables } from 'names.bicep'

param location string
param tags Tags
param name string

@description('Whether it is reached over private endpoints only.')
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
    accessTier: 'Hot'
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
      services: {
        blob: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }

  resource tableService 'tableServices' = {
    name: 'default'

    resource table 'tables' = [for table in tables: {
      name: table
    }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for queue in queues: {
      name: queue
    }]
  }

  resource blobService 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      containerDeleteRetentionPolicy: { enabled: true, days: 7 }
    }

    resource packages 'containers' = {
      name: packagesContainer
      properties: { publicAccess: 'None' }
    }
  }
}

// The tables have no soft delete: what keeps the register from being deleted by mistake is this.
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'afibot-register'
  scope: account
  properties: { level: 'CanNotDelete', notes: 'The register is in it. docs/runbook.md says how to retire the bot.' }
}

resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'afibot'
  scope: account::tableService
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'afibot'
  scope: account::queueService
  properties: {
    workspaceId: workspaceId
    logs: [{ category: 'StorageDelete', enabled: true }]
  }
}

// The package: who wrote or deleted it.
resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'afibot'
  scope: account::blobService
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['StorageWrite', 'StorageDelete']: { category: category, enabled: true }]
  }
}

output packagesUrl string = '${account.properties.primaryEndpoints.blob}${packagesContainer}'
