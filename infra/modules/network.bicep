// A network for those who want storage off the internet: one part for each app to go out through, one for the endpoints.

import { Tags } from 'types.bicep'

param location string
param tags Tags
param token string

@description('Of the whole network, at least a /24.')
param prefix string

resource network 'Microsoft.Network/virtualNetworks@2025-01-01' = {
  name: 'vnet-afibot-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [prefix] }
  }

  resource bot 'subnets' = {
    name: 'bot'
    properties: {
      addressPrefix: cidrSubnet(prefix, 26, 0)
      delegations: [{ name: 'app-service', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
    }
  }

  // Flex Consumption lives in environments of Container Apps, and takes no subnet name with an underscore.
  resource functions 'subnets' = {
    name: 'functions'
    properties: {
      addressPrefix: cidrSubnet(prefix, 26, 1)
      delegations: [{ name: 'flex-consumption', properties: { serviceName: 'Microsoft.App/environments' } }]
    }
    dependsOn: [bot]
  }

  resource endpoints 'subnets' = {
    name: 'endpoints'
    properties: {
      addressPrefix: cidrSubnet(prefix, 27, 4)
      privateEndpointNetworkPolicies: 'Enabled'
    }
    dependsOn: [functions]
  }
}

output id string = network.id
output botSubnetId string = network::bot.id
output functionsSubnetId string = network::functions.id
output endpointsSubnetId string = network::endpoints.id
