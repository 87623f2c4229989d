/** A gateway that decides asks a question, and each way out of it is an answer. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:ExclusiveGateway' || (node.outgoing || []).length < 2) {
      return;
    }
    if (!/\?$/.test(node.name || '')) {
      reporter.report(node.id, 'Gateway asks no question');
    }
    node.outgoing.filter(flow => !flow.name).forEach(flow => reporter.report(flow.id, 'Answer has no label'));
  }
});
