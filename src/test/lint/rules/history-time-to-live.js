/** How long history is kept is said for each process. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type === 'bpmn:Process' && node.isExecutable && !node.historyTimeToLive) {
      reporter.report(node.id, 'Process says not how long its history is kept');
    }
  }
});
