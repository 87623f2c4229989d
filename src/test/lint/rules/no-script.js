/** Nothing in a model is a program: script engines stay switched off. */
module.exports = () => ({
  check(node, reporter) {
    const code = [ 'bpmn:ScriptTask', 'camunda:Script', 'camunda:Connector' ].includes(node.$type) || node.scriptFormat || node.language;
    if (code) {
      reporter.report(node.id || (node.$parent && node.$parent.id) || node.$type, 'Ask the handler instead of a script');
    }
  }
});
