/** An expression calls handlers, and asks the execution for variables; it reaches nothing else. */
const CALL = /([A-Za-z_][\w.]*(?:\([^()]*\))?)\.(\w+)\s*\(/g;
const ALLOWED = /^([a-z][A-Za-z]*Process|execution\.(getVariable|hasVariable))$/;

function expressionsOf(node) {
  const values = Object.keys(node.$descriptor.propertiesByName).map(name => node[name]);
  return values.filter(value => typeof value === 'string' && /[$#]\{/.test(value));
}

function reachesOut(expression) {
  return /\bclass\b|getClass|\[\s*['"]/.test(expression) || [ ...expression.matchAll(CALL) ]
    .some(([ , base, method ]) => !ALLOWED.test(base) && !ALLOWED.test(base + '.' + method));
}

module.exports = () => ({
  check(node, reporter) {
    if (node.$descriptor && expressionsOf(node).some(reachesOut)) {
      reporter.report(node.id || (node.$parent && node.$parent.id) || node.$type, 'Expression calls something that is no handler');
    }
  }
});
