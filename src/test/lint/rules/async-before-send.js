/** What leaves the product is a job of its own, so that it can be tried again without undoing what a person did. */
module.exports = () => ({
  check(node, reporter) {
    if ([ 'bpmn:ServiceTask', 'bpmn:SendTask' ].includes(node.$type) && !node.asyncBefore) {
      reporter.report(node.id, 'Task is no job of its own');
    }
  }
});
