// What `azd env set` or the environment says; README.md has the list. The compiler checks these against main.bicep.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'afibot')
param location = readEnvironmentVariable('AZURE_LOCATION', 'uksouth')
param resourceGroupName = readEnvironmentVariable('AZURE_RESOURCE_GROUP', '')
param botAppType = readEnvironmentVariable('AFIBOT_APP_TYPE', 'UserAssignedMSI')
param botAppId = readEnvironmentVariable('AFIBOT_APP_ID', '')
param allowedTenants = filter(split(readEnvironmentVariable('AFIBOT_ALLOWED_TENANTS', ''), ','), id => !empty(id))
param usGovernment = bool(readEnvironmentVariable('AFIBOT_US_GOVERNMENT', 'false'))
param botSku = readEnvironmentVariable('AFIBOT_SKU', 'B1')
param functionsMaximumInstances = int(readEnvironmentVariable('AFIBOT_FUNCTIONS_INSTANCES', '2'))
param logRetentionDays = int(readEnvironmentVariable('AFIBOT_LOG_DAYS', '90'))
param logDailyCapGb = int(readEnvironmentVariable('AFIBOT_LOG_DAILY_GB', '1'))
param alertEmail = readEnvironmentVariable('AFIBOT_ALERT_EMAIL', '')
param otlpEndpoint = readEnvironmentVariable('AFIBOT_OTLP_ENDPOINT', '')
param operatorGroupId = readEnvironmentVariable('AFIBOT_OPERATOR_GROUP_ID', '')
param privateNetworking = bool(readEnvironmentVariable('AFIBOT_PRIVATE_NETWORKING', 'false'))
param networkPrefix = readEnvironmentVariable('AFIBOT_NETWORK', '10.60.0.0/24')
