// Validates Teams manifests, one or many in a JSON array on standard input, by the schema in Microsoft's package, and says what is wrong with each.
'use strict';

const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

const schemas = path.join(__dirname, 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const newest = fs.readdirSync(schemas)
  .filter((name) => /^v\d+\.\d+$/.test(name))
  .sort((a, b) => a.slice(1).localeCompare(b.slice(1), 'en', { numeric: true }))
  .pop();

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv, ['uri', 'email', 'regex']);
const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, newest, 'MicrosoftTeams.schema.json'), 'utf8')));

const problems = JSON.parse(fs.readFileSync(0, 'utf8')).map((manifest) =>
  validate(manifest) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));
process.stdout.write(JSON.stringify({ version: newest.slice(1), problems }));
