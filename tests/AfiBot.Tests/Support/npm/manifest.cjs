// Validates Teams manifests, one or many in a JSON array on standard input, each by the schema of the version it declares, from Microsoft's package, and says what is wrong with each.
'use strict';

const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04').default;
const addFormats = require('ajv-formats').default;

const schemas = path.join(__dirname, 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv, ['uri', 'email', 'regex']);
const validators = {};
const validatorOf = (version) => (validators[version] ??=
  ajv.compile(JSON.parse(fs.readFileSync(path.join(schemas, `v${version}`, 'MicrosoftTeams.schema.json'), 'utf8'))));

const problems = JSON.parse(fs.readFileSync(0, 'utf8')).map((manifest) => {
  const validate = validatorOf(manifest.manifestVersion);
  return validate(manifest) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
});
process.stdout.write(JSON.stringify({ problems }));
