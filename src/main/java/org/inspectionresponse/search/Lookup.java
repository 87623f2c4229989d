package org.inspectionresponse.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the database for a page of what is sought, and how many there are: two queries, however much is found. The conditions are those of
 * the room that asks; what somebody typed reaches the database as a value only.
 *
 * @param <T> what a row becomes
 */
public final class Lookup<T> {

    private final EntityManager entities;
    private final Class<T> type;
    private final String select;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param select what a row is made of, such as {@code "new Line(report.reference)"}
     * @param from entities and joins
     */
    public Lookup(EntityManager entities, Class<T> type, String select, String from) {
        this.entities = entities;
        this.type = type;
        this.select = select;
        this.from = from;
    }

    public Lookup<T> where(String condition) {
        conditions.add("(" + condition + ")");
        return this;
    }

    public Lookup<T> with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** @param day the day by which it is narrowed */
    public Lookup<T> within(String day, Sought sought) {
        if (sought.from() != null) {
            where(day + " >= :from").with("from", sought.from());
        }
        if (sought.to() != null) {
            where(day + " <= :to").with("to", sought.to());
        }
        return this;
    }

    /** @param where the condition for one word, as {@code :word}, which compares small letters with {@code like .. escape '!'} */
    public Lookup<T> words(String where, Sought sought) {
        for (int at = 0; at < sought.words().size(); at++) {
            where(where.replace(":word", ":word" + at)).with("word" + at, anywhere(sought.words().get(at)));
        }
        return this;
    }

    /** The pattern of a word that may stand anywhere, for {@code like .. escape '!'}. */
    public static String anywhere(String word) {
        return "%" + word.replaceAll("[!%_]", "!$0") + "%";
    }

    /** @param order unambiguous, so that no row is on two pages */
    public Found<T> page(Sought sought, String order) {
        String asked = " from " + from + " where " + String.join(" and ", conditions);
        long total = (Long) given(entities.createQuery("select count(*)" + asked)).getSingleResult();
        if (total == 0) {
            return new Found<>(List.of(), 0);
        }
        var query = entities.createQuery("select " + select + asked + " order by " + order, type)
                .setFirstResult((sought.page() - 1) * sought.size()).setMaxResults(sought.size());
        given(query);
        return new Found<>(query.getResultList(), total);
    }

    /** All there are, in one query: for conditions that bound the number by themselves, such as a list of references. */
    public List<T> all(String order) {
        var query = entities.createQuery("select " + select + " from " + from + " where " + String.join(" and ", conditions) + " order by " + order,
                type);
        given(query);
        return query.getResultList();
    }

    private Query given(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
