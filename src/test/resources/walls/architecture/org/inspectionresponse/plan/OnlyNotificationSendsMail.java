package org.inspectionresponse.plan;

class OnlyNotificationSendsMail {

    org.springframework.mail.MailSender mail;
}
