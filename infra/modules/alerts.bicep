// What somebody should look at. docs/runbook.md says what each means and what to do; a test holds the two together.

import { Tags } from 'types.bicep'

param location string
param tags Tags
param token string
param workspaceId string
param botAppId string

@description('Who is told; empty for nobody.')
param email string

var alerts = [
  {
    name: 'poison-queue-not-empty'
    title: 'A card could not be sent in five attempts'
    severity: 1
    every: 'PT15M'
    window: 'PT15M'
    periods: 1
    query: '''
      AppRequests
      | where OperationName == "SendCardPoison" or Name == "SendCardPoison"
      | summarize Found = count()
    '''
  }
  {
    name: 'poison-queue-stuck'
    title: 'A message that nobody can read stands on the queue of those that failed'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    periods: 1
    query: '''
      AppTraces
      | where Properties.CategoryName == "AfiBot.Functions.WatchPoisonFunction"
      | summarize Looks = count()
      | project Found = iff(Looks >= 2, 1, 0)
    '''
  }
  {
    name: 'backup-not-made'
    title: 'No copy of the register was made for more than a day'
    severity: 2
    every: 'PT1H'
    window: 'P2D'
    periods: 1
    query: '''
      AppRequests
      | where Name in ("Round", "Backup") and Success == true
      | summarize First = min(TimeGenerated), Copies = countif(Name == "Backup" and TimeGenerated > ago(26h))
      | project Found = iff(First < ago(26h) and Copies == 0, 1, 0)
    '''
  }
  {
    name: 'round-not-run'
    title: 'The round that opens cycles, reminds and posts has not run well for an hour'
    severity: 1
    every: 'PT15M'
    window: 'PT30M'
    // A deployment takes longer than a window, the first one above all: an hour without a round is four looks in a row.
    periods: 4
    query: '''
      AppRequests
      | where Name == "Round" and Success == true
      | summarize Runs = count()
      | project Found = iff(Runs == 0, 1, 0)
    '''
  }
  {
    name: 'digest-not-posted'
    title: 'Teams refuses what the round posts in channels'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    periods: 1
    query: '''
      let rounds = AppRequests | where Name == "Round" | distinct OperationId;
      AppDependencies
      | where OperationId in (rounds) and Name startswith "connector" and Success == false
      | summarize Refused = count()
      | project Found = iff(Refused >= 3, 1, 0)
    '''
  }
  {
    name: 'sign-in-failures'
    title: 'Sign-ins to the bot are refused'
    severity: 2
    every: 'PT15M'
    window: 'PT15M'
    periods: 1
    query: '''
      AppTraces
      | where Properties.CategoryName == "AfiBot.Teams.Admission"
      | summarize Refused = count()
      | project Found = iff(Refused >= 20, 1, 0)
    '''
  }
  {
    name: 'sign-in-broken'
    title: 'The bot gets no signing keys, or no token of its own'
    severity: 1
    every: 'PT15M'
    window: 'PT15M'
    periods: 1
    query: '''
      AppTraces
      | where Properties.CategoryName in ("AfiBot.Teams.SigningKeys", "AfiBot.Teams.ConnectorTokens")
      | summarize Failed = count()
      | project Found = iff(Failed >= 3, 1, 0)
    '''
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-afibot-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'AfiBot'
    emailReceivers: [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in alerts: {
  name: 'afibot-${alert.name}'
  location: location
  tags: tags
  properties: {
    displayName: 'AfiBot: ${alert.title}'
    description: 'See docs/runbook.md, ${alert.name}.'
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: alert.every
    windowSize: alert.window
    autoMitigate: true
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: alert.query
          metricMeasureColumn: 'Found'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: { numberOfEvaluationPeriods: alert.periods, minFailingPeriodsToAlert: alert.periods }
        }
      ]
    }
    actions: { actionGroups: empty(email) ? [] : [people.id] }
  }
}]

// By the platform's own health check, so that it is seen when nothing is logged at all. A deployment starts the bot anew, and the first
// one makes the app minutes before there is a bot in it: what is told is a quarter of an hour of the last half, which neither takes.
resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'afibot-bot-unhealthy'
  location: 'global'
  tags: tags
  properties: {
    description: 'See docs/runbook.md, bot-unhealthy.'
    severity: 1
    enabled: true
    scopes: [botAppId]
    autoMitigate: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'health'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 50
        }
      ]
    }
    actions: empty(email) ? [] : [{ actionGroupId: people.id }]
  }
}
