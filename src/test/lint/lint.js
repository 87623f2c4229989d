/*
 * usage: node lint.js FILE...
 * Prints one line for each problem, "file: element: rule: message", and ends with 1 where there is any.
 * bpmnlint's recommended rules, its warnings taken as errors, and the rules of the house in rules/. Only fake-join is off: work that
 * goes back to somebody simply enters their task again, and a merging gateway before it would say no more.
 */
const { readFileSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');
const BpmnModdle = require('bpmn-moddle');
const camunda = require('camunda-bpmn-moddle/resources/camunda.json');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');

const RULES = join(__dirname, 'rules');
const HOUSE = readdirSync(RULES).map(file => basename(file, '.js'));

class HouseResolver extends NodeResolver {
  resolveRule(pkg, name) {
    return pkg === 'bpmnlint-plugin-house' ? require(join(RULES, name)) : super.resolveRule(pkg, name);
  }
}

const linter = new Linter({
  resolver: new HouseResolver(),
  config: {
    extends: 'bpmnlint:recommended',
    rules: { 'fake-join': 'off', ...Object.fromEntries(HOUSE.map(name => [ 'house/' + name, 'error' ])) }
  }
});

async function problems(file) {
  const { rootElement, warnings } = await new BpmnModdle({ camunda }).fromXML(readFileSync(file, 'utf8'));
  const read = warnings.map(warning => ({ id: 'file', rule: 'readable', message: warning.message }));
  const found = Object.entries(await linter.lint(rootElement))
    .flatMap(([ rule, reports ]) => reports.map(report => ({ id: report.id, rule, message: report.message })));
  return read.concat(found).map(({ id, rule, message }) => `${basename(file)}: ${id}: ${rule}: ${message}`);
}

async function main(files) {
  const lines = (await Promise.all(files.map(problems))).flat();
  lines.forEach(line => console.log(line));
  process.exitCode = lines.length ? 1 : 0;
}

main(process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exitCode = 2;
});
