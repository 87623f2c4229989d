/** Every user task goes to somebody. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:UserTask' && !node.assignee && !node.candidateGroups && !node.candidateUsers) {
      reporter.report(node.id, 'Task goes to nobody');
    }
  }
});
