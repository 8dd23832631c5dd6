#!/usr/bin/env bash
# Gives the bot what it may ask of the force's directory through Microsoft Graph, says what each permission is for, and takes them back.
#   infra/graph/permissions.sh show                  what it has
#   infra/graph/permissions.sh grant [NAME …]        all of those below, or those that are named
#   infra/graph/permissions.sh revoke [NAME …]
# The bot's app id is taken from BOT_APP_ID, or from azd. It needs the Azure CLI, signed in as somebody who may consent to application
# permissions of Microsoft Graph (Privileged Role Administrator, or Global Administrator). Run twice, it does nothing the second time.
set -euo pipefail

# Microsoft Graph itself, in every tenant.
graph_app=00000003-0000-0000-c000-000000000000

purpose() {
  case $1 in
    User.Read.All)
      echo "finds people by their present or former address, and their line managers. User.ReadBasic.All does not do: it shows neither." ;;
    MailboxSettings.Read)
      echo "sees whether automatic replies are on, so that nobody is chased on leave. See infra/README.md for limiting it to the leads' mailboxes." ;;
    AppCatalog.Read.All)
      echo "finds AfiBot among the organisation's apps, so that it can be installed for people. It reads the list of apps, nothing else." ;;
    TeamsAppInstallation.ReadWriteSelfForUser.All)
      echo "installs AfiBot, and no other app, for leads who are due a card and have no chat with it." ;;
    *) return 1 ;;
  esac
}
all=(User.Read.All MailboxSettings.Read AppCatalog.Read.All TeamsAppInstallation.ReadWriteSelfForUser.All)

usage() { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }

action=${1:-}
[[ $action == show || $action == grant || $action == revoke ]] || usage
shift
names=("$@")
[[ ${#names[@]} -gt 0 ]] || names=("${all[@]}")
for name in "${names[@]}"; do
  purpose "$name" > /dev/null || { echo "$name is nothing that the bot asks for." >&2; exit 2; }
done

app_id=${BOT_APP_ID:-$(azd env get-value BOT_APP_ID)}
url=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
url=${url%/}/v1.0
bot=$(az ad sp show --id "$app_id" --query id --output tsv)
graph=$(az ad sp show --id "$graph_app" --query id --output tsv)

for name in "${names[@]}"; do
  role=$(az ad sp show --id "$graph_app" --query "appRoles[?value=='$name' && contains(allowedMemberTypes, 'Application')].id | [0]" --output tsv)
  given=$(az rest --method get --url "$url/servicePrincipals/$bot/appRoleAssignments" --query "value[?appRoleId=='$role' && resourceId=='$graph'].id | [0]" --output tsv)
  case $action in
    show) state=$([[ -n $given ]] && echo given || echo "not given") ;;
    grant)
      state="given already"
      if [[ -z $given ]]; then
        az rest --method post --url "$url/servicePrincipals/$bot/appRoleAssignments" --output none \
          --body "{\"principalId\":\"$bot\",\"resourceId\":\"$graph\",\"appRoleId\":\"$role\"}"
        state="given now"
      fi ;;
    revoke)
      state="not given"
      if [[ -n $given ]]; then
        az rest --method delete --url "$url/servicePrincipals/$bot/appRoleAssignments/$given" --output none
        state="taken back"
      fi ;;
  esac
  printf '%s: %s\n  %s\n' "$name" "$state" "$(purpose "$name")"
done
