<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AttemptText</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message numerus="yes">
        <source>%n records were loaded.</source>
        <translation>
            <numerusform>%Ln record was loaded.</numerusform>
            <numerusform>%Ln records were loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records were written.</source>
        <translation>
            <numerusform>%Ln record was written.</numerusform>
            <numerusform>%Ln records were written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleSheet</name>
    <message numerus="yes">
        <source>At most %n in an account.</source>
        <translation>
            <numerusform>At most %n in an account.</numerusform>
            <numerusform>At most %n in an account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n verified, always.</source>
        <translation>
            <numerusform>At least %n verified, always.</numerusform>
            <numerusform>At least %n verified, always.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubscriptionLabels</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>tomorrow</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::AccountController</name>
    <message numerus="yes">
        <source>The provider refused %n changes. What you typed is kept.</source>
        <translation>
            <numerusform>The provider refused %n change. What you typed is kept.</numerusform>
            <numerusform>The provider refused %n changes. What you typed is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on this computer cannot be read. They were left as they are.</source>
        <translation>
            <numerusform>%n draft on this computer cannot be read. It was left as it is.</numerusform>
            <numerusform>%n drafts on this computer cannot be read. They were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::AppController</name>
    <message numerus="yes">
        <source>%n changes that were not sent yet were saved.</source>
        <translation>
            <numerusform>%n change that was not sent yet was saved.</numerusform>
            <numerusform>%n changes that were not sent yet were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::ExpiryDelegate</name>
    <message numerus="yes">
        <source>%n expiration(s)</source>
        <translation>
            <numerusform>%n expiration</numerusform>
            <numerusform>%n expirations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::FirstPasswordPage</name>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>A password has at least %n character.</numerusform>
            <numerusform>A password has at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Password, at least %n characters</source>
        <translation>
            <numerusform>Password, at least %n character</numerusform>
            <numerusform>Password, at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::FirstSyncPage</name>
    <message numerus="yes">
        <source>%n records so far</source>
        <translation>
            <numerusform>%Ln record so far</numerusform>
            <numerusform>%Ln records so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::InvoicesPage</name>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::PasswordDialog</name>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>A password has at least %n character.</numerusform>
            <numerusform>A password has at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::PasswordHint</name>
    <message numerus="yes">
        <source>At least %n characters. Several words make a good password.</source>
        <translation>
            <numerusform>At least %n character. Several words make a good password.</numerusform>
            <numerusform>At least %n characters. Several words make a good password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Too short: at least %n character.</numerusform>
            <numerusform>Too short: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::PreviewPage</name>
    <message numerus="yes">
        <source>%n thing(s) to put right first</source>
        <translation>
            <numerusform>%n thing to put right first</numerusform>
            <numerusform>%n things to put right first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::RemoveAccountDialog</name>
    <message numerus="yes">
        <source>%n changes were not sent yet and would be lost.</source>
        <translation>
            <numerusform>%n change was not sent yet and would be lost.</numerusform>
            <numerusform>%n changes were not sent yet and would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::SignOutDialog</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::SignPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>areacliente::SyncButton</name>
    <message numerus="yes">
        <source>%n changes wait</source>
        <translation>
            <numerusform>%n change waits</numerusform>
            <numerusform>%n changes wait</numerusform>
        </translation>
    </message>
</context>
</TS>
