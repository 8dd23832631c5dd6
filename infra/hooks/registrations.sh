#!/usr/bin/env sh
# Before anything is made: are the resource providers that the templates use registered in the subscription? One that is not makes a
# deployment fail half way, with an error that does not name it. Needs the Azure command line, signed in.
set -eu
providers="Microsoft.Authorization Microsoft.BotService Microsoft.Insights Microsoft.ManagedIdentity Microsoft.OperationalInsights Microsoft.Storage Microsoft.Web"
# Flex Consumption in a network lives in environments of Container Apps.
if [ "${AFIBOT_PRIVATE_NETWORKING:-false}" = true ]; then
  providers="$providers Microsoft.App Microsoft.Network"
fi
command -v az >/dev/null || { echo "registrations: the Azure command line (az) is not here, so nothing was checked." >&2; exit 0; }
missing=
for provider in $providers; do
  state=$(az provider show --namespace "$provider" ${AZURE_SUBSCRIPTION_ID:+--subscription "$AZURE_SUBSCRIPTION_ID"} --query registrationState --output tsv) ||
    { echo "registrations: az cannot tell whether $provider is registered; sign in with az login." >&2; exit 1; }
  [ "$state" = Registered ] || missing="$missing $provider"
done
[ -z "$missing" ] && exit 0
echo "registrations: the subscription is not registered for:$missing. Somebody who may has to run, and wait for:" >&2
for provider in $missing; do echo "  az provider register --wait --namespace $provider" >&2; done
exit 1
