// Who may do what in the storage accounts. Each role is given on the narrowest thing that holds what it is for.

import { backupsContainer, queues, tables } from 'names.bicep'

param storageName string
param backupName string
param botIdentityName string
param functionsIdentityName string

@description('The Entra group whose members may import a plan; empty for none.')
param operatorGroupId string

var roles = {
  StorageBlobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  StorageBlobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  StorageBlobDataReader: '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
  StorageQueueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  StorageQueueDataMessageSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
  StorageQueueDataReader: '19e7f393-937e-4f77-808e-94535e297925'
  StorageTableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource bot 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: botIdentityName
}

resource functions 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: functionsIdentityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: storageName

  resource tableService 'tableServices' existing = {
    name: 'default'

    resource table 'tables' existing = [for name in tables: {
      name: name
    }]
  }

  resource queueService 'queueServices' existing = {
    name: 'default'

    resource queue 'queues' existing = [for name in queues: {
      name: name
    }]
  }
}

resource backupAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: backupName

  resource blobService 'blobServices' existing = {
    name: 'default'

    resource backups 'containers' existing = {
      name: backupsContainer
    }
  }
}

// The register: both apps read and write it.
resource botTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in tables: {
  name: guid(account.id, name, bot.id, roles.StorageTableDataContributor)
  scope: account::tableService::table[i]
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageTableDataContributor)
  }
}]

resource functionsTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in tables: {
  name: guid(account.id, name, functions.id, roles.StorageTableDataContributor)
  scope: account::tableService::table[i]
  properties: {
    principalId: functions.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageTableDataContributor)
  }
}]

resource operatorTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in tables: if (!empty(operatorGroupId)) {
  name: guid(account.id, name, operatorGroupId, roles.StorageTableDataContributor)
  scope: account::tableService::table[i]
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageTableDataContributor)
  }
}]

// A message that nobody can read is cleared by hand; docs/runbook.md says how.
resource operatorPoison 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(account.id, queues[1], operatorGroupId, roles.StorageQueueDataContributor)
  scope: account::queueService::queue[1]
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageQueueDataContributor)
  }
}

// The copies, to bring one back.
resource operatorBackups 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(operatorGroupId)) {
  name: guid(backupAccount.id, backupsContainer, operatorGroupId, roles.StorageBlobDataReader)
  scope: backupAccount::blobService::backups
  properties: {
    principalId: operatorGroupId
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageBlobDataReader)
  }
}

// The Functions app makes a copy every night and removes those that are too old. It may not end a version, and owns nothing there.
resource functionsBackups 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(backupAccount.id, backupsContainer, functions.id, roles.StorageBlobDataContributor)
  scope: backupAccount::blobService::backups
  properties: {
    principalId: functions.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageBlobDataContributor)
  }
}

// The queue of cards: the bot puts messages on it where an officer opens a cycle, and looks how long it is.
resource botSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, queues[0], bot.id, roles.StorageQueueDataMessageSender)
  scope: account::queueService::queue[0]
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageQueueDataMessageSender)
  }
}

resource botReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in queues: {
  name: guid(account.id, name, bot.id, roles.StorageQueueDataReader)
  scope: account::queueService::queue[i]
  properties: {
    principalId: bot.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageQueueDataReader)
  }
}]

resource functionsQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (name, i) in queues: {
  name: guid(account.id, name, functions.id, roles.StorageQueueDataContributor)
  scope: account::queueService::queue[i]
  properties: {
    principalId: functions.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageQueueDataContributor)
  }
}]

// The Functions host makes containers of its own for leases and timers, and reads the deployed package: all blobs of the register's account are its.
resource functionsBlobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, functions.id, roles.StorageBlobDataOwner)
  scope: account
  properties: {
    principalId: functions.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.StorageBlobDataOwner)
  }
}
