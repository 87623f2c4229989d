package org.inspectionresponse.report;

class OnlyDocumentRenders {

    String plain(String html) {
        return org.jsoup.Jsoup.parse(html).text();
    }
}
