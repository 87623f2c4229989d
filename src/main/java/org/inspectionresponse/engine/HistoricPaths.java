package org.inspectionresponse.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.inspectionresponse.evidence.Diagram;
import org.inspectionresponse.evidence.Path;
import org.inspectionresponse.evidence.Paths;
import org.springframework.stereotype.Component;

/** Reads the paths of processes from the engine's history, each with the model of its own version. */
@Component
class HistoricPaths implements Paths {

    private final HistoryService history;
    private final RepositoryService repository;

    HistoricPaths(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Path> about(Collection<String> references) {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        return references.stream().distinct().flatMap(reference -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream())
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime).thenComparing(HistoricProcessInstance::getId))
                .map(instance -> path(instance, models.computeIfAbsent(instance.getProcessDefinitionId(), repository::getBpmnModelInstance))).toList();
    }

    private Path path(HistoricProcessInstance instance, BpmnModelInstance model) {
        List<Path.Step> steps = history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).orderPartiallyByOccurrence().asc().list()
                .stream().filter(activity -> model.getModelElementById(activity.getActivityId()) instanceof FlowElement)
                .map(activity -> step(activity, model)).toList();
        return new Path(instance.getId(), instance.getProcessDefinitionKey(), instance.getProcessDefinitionName(), instance.getBusinessKey(),
                moment(instance.getStartTime()), moment(instance.getEndTime()), diagram(model), steps);
    }

    private static Path.Step step(HistoricActivityInstance activity, BpmnModelInstance model) {
        FlowElement element = model.getModelElementById(activity.getActivityId());
        return new Path.Step(element.getId(), Objects.requireNonNullElse(element.getName(), element.getId()), element.getElementType().getTypeName(),
                moment(activity.getStartTime()), moment(activity.getEndTime()), activity.getAssignee(), activity.isCanceled());
    }

    private static Diagram diagram(BpmnModelInstance model) {
        List<Diagram.Shape> shapes = new ArrayList<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowElement element) {
                shapes.add(new Diagram.Shape(element.getId(), element.getElementType().getTypeName(), Objects.requireNonNullElse(element.getName(), ""),
                        box(shape.getBounds()), label(shape.getBpmnLabel())));
            }
        }
        shapes.sort(Comparator.comparing(shape -> !(model.getModelElementById(shape.id()) instanceof SubProcess)));
        List<Diagram.Edge> edges = new ArrayList<>();
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                edges.add(new Diagram.Edge(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), Objects.requireNonNullElse(flow.getName(), ""),
                        edge.getWaypoints().stream().map(point -> new Diagram.Point(point.getX(), point.getY())).toList(), label(edge.getBpmnLabel())));
            }
        }
        return new Diagram(List.copyOf(shapes), List.copyOf(edges));
    }

    private static Diagram.Box label(BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Diagram.Box box(Bounds bounds) {
        return new Diagram.Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static Instant moment(Date date) {
        return date == null ? null : date.toInstant();
    }
}
