<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AccountLabels</name>
    <message>
        <source>Signed in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Customer record changed</source>
        <translation>Ficha de cliente modificada</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Contacto añadido</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Contacto modificado</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Contacto eliminado</translation>
    </message>
    <message>
        <source>Contact invited again</source>
        <translation>Contacto invitado de nuevo</translation>
    </message>
    <message>
        <source>Contact vouched for</source>
        <translation>Contacto avalado</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Contraseña modificada</translation>
    </message>
    <message>
        <source>Password recovered</source>
        <translation>Contraseña recuperada</translation>
    </message>
    <message>
        <source>Two-factor sign-in turned on</source>
        <translation>Verificación en dos pasos activada</translation>
    </message>
    <message>
        <source>Two-factor sign-in turned off</source>
        <translation>Verificación en dos pasos desactivada</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Control panel opened</source>
        <translation>Panel de control abierto</translation>
    </message>
    <message>
        <source>Service ordered</source>
        <translation>Servicio contratado</translation>
    </message>
    <message>
        <source>Plan changed</source>
        <translation>Plan modificado</translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation>Servicio modificado</translation>
    </message>
    <message>
        <source>Service suspended</source>
        <translation>Servicio suspendido</translation>
    </message>
    <message>
        <source>Service cancelled</source>
        <translation>Servicio dado de baja</translation>
    </message>
    <message>
        <source>Resource added</source>
        <translation>Recurso añadido</translation>
    </message>
    <message>
        <source>Resource changed</source>
        <translation>Recurso modificado</translation>
    </message>
    <message>
        <source>Resource removed</source>
        <translation>Recurso eliminado</translation>
    </message>
    <message>
        <source>Dedicated IP added</source>
        <translation>IP dedicada añadida</translation>
    </message>
    <message>
        <source>Dedicated IP changed</source>
        <translation>IP dedicada modificada</translation>
    </message>
    <message>
        <source>Dedicated IP removed</source>
        <translation>IP dedicada eliminada</translation>
    </message>
    <message>
        <source>Application added</source>
        <translation>Aplicación añadida</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Aplicación modificada</translation>
    </message>
    <message>
        <source>Application removed</source>
        <translation>Aplicación eliminada</translation>
    </message>
    <message>
        <source>Payment method added</source>
        <translation>Forma de pago añadida</translation>
    </message>
    <message>
        <source>Payment method changed</source>
        <translation>Forma de pago modificada</translation>
    </message>
    <message>
        <source>Payment method removed</source>
        <translation>Forma de pago eliminada</translation>
    </message>
    <message>
        <source>Invoice paid</source>
        <translation>Factura pagada</translation>
    </message>
    <message>
        <source>Domain registration changed</source>
        <translation>Datos de registro del dominio modificados</translation>
    </message>
    <message>
        <source>Domain lock changed</source>
        <translation>Bloqueo del dominio modificado</translation>
    </message>
    <message>
        <source>Transfer code shown</source>
        <translation>Código de autorización mostrado</translation>
    </message>
    <message>
        <source>Domain renewed</source>
        <translation>Dominio renovado</translation>
    </message>
    <message>
        <source>Nameservers changed</source>
        <translation>Servidores de nombres modificados</translation>
    </message>
    <message>
        <source>DNS record added</source>
        <translation>Registro DNS añadido</translation>
    </message>
    <message>
        <source>DNS record changed</source>
        <translation>Registro DNS modificado</translation>
    </message>
    <message>
        <source>DNS record removed</source>
        <translation>Registro DNS eliminado</translation>
    </message>
    <message>
        <source>Certificate requested</source>
        <translation>Certificado solicitado</translation>
    </message>
    <message>
        <source>Certificate renewed</source>
        <translation>Certificado renovado</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Certificado revocado</translation>
    </message>
    <message>
        <source>Control-panel user added</source>
        <translation>Usuario del panel de control añadido</translation>
    </message>
    <message>
        <source>Control-panel user changed</source>
        <translation>Usuario del panel de control modificado</translation>
    </message>
    <message>
        <source>Control-panel user removed</source>
        <translation>Usuario del panel de control eliminado</translation>
    </message>
    <message>
        <source>Mailbox added</source>
        <translation>Buzón añadido</translation>
    </message>
    <message>
        <source>Mailbox changed</source>
        <translation>Buzón modificado</translation>
    </message>
    <message>
        <source>Mailbox removed</source>
        <translation>Buzón eliminado</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket abierto</translation>
    </message>
    <message>
        <source>Ticket answered</source>
        <translation>Ticket respondido</translation>
    </message>
    <message>
        <source>Ticket closed</source>
        <translation>Ticket cerrado</translation>
    </message>
    <message>
        <source>Ticket reopened</source>
        <translation>Ticket reabierto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona física</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>Password recovery</source>
        <translation>Recuperación de contraseña</translation>
    </message>
    <message>
        <source>Recovery of the owner&apos;s access</source>
        <translation>Recuperación del acceso del propietario</translation>
    </message>
    <message>
        <source>Data change</source>
        <translation>Modificación de datos</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibida</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En revisión</translation>
    </message>
    <message>
        <source>Needs information</source>
        <translation>Falta información</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de cliente</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>Tipo de cliente</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Nombre o razón social</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>NIF</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Cliente desde</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>ActivityHeadings</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>On whose side</source>
        <translation>De parte de</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
</context>
<context>
    <name>AreaLabels</name>
    <message>
        <source>Client area: sign-in and security</source>
        <translation>Área Cliente: acceso y seguridad</translation>
    </message>
    <message>
        <source>Hosting control panel</source>
        <translation>Panel de control del alojamiento</translation>
    </message>
    <message>
        <source>Password recovery</source>
        <translation>Recuperación de contraseñas</translation>
    </message>
    <message>
        <source>Customer record</source>
        <translation>Ficha de cliente</translation>
    </message>
    <message>
        <source>Owner contacts</source>
        <translation>Contactos propietarios</translation>
    </message>
    <message>
        <source>Administrative contact</source>
        <translation>Contacto administrativo</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Billing contact</source>
        <translation>Contacto de facturación</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Resources, IPs and applications</source>
        <translation>Recursos, IP dedicadas y aplicaciones</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Invoices, credit notes and balance</source>
        <translation>Facturas, abonos y saldo</translation>
    </message>
    <message>
        <source>Domain registration data</source>
        <translation>Datos de registro de dominios</translation>
    </message>
    <message>
        <source>Nameservers, DNS and certificates</source>
        <translation>Servidores de nombres, DNS y certificados</translation>
    </message>
    <message>
        <source>Control-panel users and mailboxes</source>
        <translation>Usuarios del panel de control y buzones</translation>
    </message>
    <message>
        <source>Usage reports</source>
        <translation>Informes de uso</translation>
    </message>
    <message>
        <source>Spending reports</source>
        <translation>Informes de gasto</translation>
    </message>
    <message>
        <source>Support tickets</source>
        <translation>Tickets de soporte</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Help and announcements</source>
        <translation>Ayuda y avisos</translation>
    </message>
</context>
<context>
    <name>AttemptText</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>The code is not right. Each code can be used once: wait for the next one if it was.</source>
        <translation>El código no es correcto. Cada código sirve una sola vez: si ya lo has usado, espera al siguiente.</translation>
    </message>
</context>
<context>
    <name>BundleText</name>
    <message>
        <source>This is not an account file.</source>
        <translation>No es un archivo de cuenta.</translation>
    </message>
    <message>
        <source>The file is compressed. Unpack it first.</source>
        <translation>El archivo está comprimido. Descomprímelo primero.</translation>
    </message>
    <message>
        <source>The text is in UTF-16. Save it in UTF-8.</source>
        <translation>El texto está en UTF-16. Guárdalo en UTF-8.</translation>
    </message>
    <message>
        <source>The line is longer than 1 MiB.</source>
        <translation>La línea ocupa más de 1 MiB.</translation>
    </message>
    <message>
        <source>The line is not a JSON object.</source>
        <translation>La línea no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The line has too many objects inside each other.</source>
        <translation>La línea tiene demasiados objetos unos dentro de otros.</translation>
    </message>
    <message>
        <source>This key is there twice.</source>
        <translation>Esta clave aparece dos veces.</translation>
    </message>
    <message>
        <source>The file ends too early: part of it is missing.</source>
        <translation>El archivo acaba antes de tiempo: falta una parte.</translation>
    </message>
    <message>
        <source>The file has another number of these than its last line says: some are missing, or too many.</source>
        <translation>El archivo no contiene tantos como dice su última línea: faltan o sobran.</translation>
    </message>
    <message>
        <source>Something follows what should be the last line.</source>
        <translation>Hay algo después de la que debería ser la última línea.</translation>
    </message>
    <message>
        <source>This belongs to another account.</source>
        <translation>Esto pertenece a otra cuenta.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Line %1, field “%2”: %3</source>
        <translation>Línea %1, campo «%2»: %3</translation>
    </message>
    <message>
        <source>Field “%1”: %2</source>
        <translation>Campo «%1»: %2</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The client area of a hosting provider, on the desktop.</source>
        <translation>El Área Cliente de un proveedor de alojamiento, en tu escritorio.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number up to %2.</source>
        <translation>--%1 lleva un número entero de hasta %2.</translation>
    </message>
    <message>
        <source>%1 do not go together.</source>
        <translation>%1 no se pueden usar a la vez.</translation>
    </message>
    <message>
        <source>%1 needs the name of a file or a folder.</source>
        <translation>%1 necesita el nombre de un archivo o de una carpeta.</translation>
    </message>
    <message>
        <source>--form and --output belong together.</source>
        <translation>--form y --output van juntas.</translation>
    </message>
    <message>
        <source>--sample opens the window: it does not go with another task.</source>
        <translation>--sample abre la ventana: no se combina con otra tarea.</translation>
    </message>
    <message>
        <source>--invoices and --seed belong to --sample.</source>
        <translation>--invoices y --seed solo valen con --sample.</translation>
    </message>
    <message>
        <source>There is no language “%1”.</source>
        <translation>No existe el idioma «%1».</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>«%1» no es una opción.</translation>
    </message>
    <message>
        <source>--%1 was given twice.</source>
        <translation>--%1 aparece dos veces.</translation>
    </message>
    <message>
        <source>Open the sample account: made-up data, no provider and no network.</source>
        <translation>Abre la cuenta de muestra: datos inventados, sin proveedor y sin red.</translation>
    </message>
    <message>
        <source>Keep the data in this folder instead of the user&apos;s data folder.</source>
        <translation>Guarda los datos en esta carpeta y no en la de datos del usuario.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>Load a whole account from a bundle into an empty data folder, and end.</source>
        <translation>Importa una cuenta entera de un paquete a una carpeta de datos vacía y termina.</translation>
    </message>
    <message>
        <source>BUNDLE</source>
        <translation>PAQUETE</translation>
    </message>
    <message>
        <source>Write the whole account as a bundle, and end.</source>
        <translation>Exporta la cuenta entera a un paquete y termina.</translation>
    </message>
    <message>
        <source>Without a display, draw every tab for every role into this folder, and end.</source>
        <translation>Sin pantalla: dibuja en esta carpeta cada pestaña para cada rol y termina.</translation>
    </message>
    <message>
        <source>Without a display, write the data-change form for a request in JSON, and end.</source>
        <translation>Sin pantalla: escribe el formulario de modificación de datos de una solicitud en JSON y termina.</translation>
    </message>
    <message>
        <source>REQUEST</source>
        <translation>SOLICITUD</translation>
    </message>
    <message>
        <source>The file that --form writes.</source>
        <translation>El archivo que escribe --form.</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>How many invoices a new sample account has.</source>
        <translation>Cuántas facturas tiene una cuenta de muestra nueva.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NÚMERO</translation>
    </message>
    <message>
        <source>Which sample account to make: the same number, the same account.</source>
        <translation>Qué cuenta de muestra se crea: el mismo número da la misma cuenta.</translation>
    </message>
    <message>
        <source>The language for this time: es or en.</source>
        <translation>El idioma por esta vez: es o en.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CÓDIGO</translation>
    </message>
    <message>
        <source>Tell more in the log, and on standard error.</source>
        <translation>Da más detalles en el registro y en la salida de errores.</translation>
    </message>
    <message>
        <source>Show these options, and end.</source>
        <translation>Muestra estas opciones y termina.</translation>
    </message>
    <message>
        <source>Show the version, and end.</source>
        <translation>Muestra la versión y termina.</translation>
    </message>
    <message>
        <source>With --import: put the bundle in the place of the same account, if it is there.</source>
        <translation>Con --import: sustituye la misma cuenta por la del archivo, si ya está.</translation>
    </message>
    <message>
        <source>--replace belongs to --import.</source>
        <translation>--replace solo vale con --import.</translation>
    </message>
    <message>
        <source>Open the account of this name, as the list of accounts on this computer has it.</source>
        <translation>Abre la cuenta con este nombre, según la lista de cuentas de este equipo.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>“%1” is not the name of an account.</source>
        <translation>«%1» no es el nombre de una cuenta.</translation>
    </message>
    <message>
        <source>--profile and --sample do not go together.</source>
        <translation>--profile y --sample no van juntas.</translation>
    </message>
</context>
<context>
    <name>CommandText</name>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Pendiente de envío</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>ContactCommands</name>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Eliminación</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Vouching for the identity</source>
        <translation>Aval de la identidad</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modificación: %1</translation>
    </message>
</context>
<context>
    <name>ContactLabels</name>
    <message>
        <source>Invited</source>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>Por verificar</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Vouched for</source>
        <translation>Avalado</translation>
    </message>
    <message>
        <source>Has been sent an invitation and has not accepted it yet.</source>
        <translation>Tiene una invitación enviada y aún no la ha aceptado.</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Tipo de contacto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First surname</source>
        <translation>Primer apellido</translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation>Segundo apellido</translation>
    </message>
    <message>
        <source>NIF or other document</source>
        <translation>NIF u otro documento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Avalado por</translation>
    </message>
    <message>
        <source>Two-factor sign-in</source>
        <translation>Verificación en dos pasos</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Contact since</source>
        <translation>Contacto desde</translation>
    </message>
    <message>
        <source>Must still prove that the mailbox is their own.</source>
        <translation>Aún debe demostrar que el buzón es suyo.</translation>
    </message>
    <message>
        <source>Proved their identity through their mailbox.</source>
        <translation>Ha acreditado su identidad con su cuenta de correo.</translation>
    </message>
    <message>
        <source>Proved their identity with a copy of their identity document.</source>
        <translation>Ha acreditado su identidad con una copia de su documento.</translation>
    </message>
    <message>
        <source>Another contact of the account answers for their identity.</source>
        <translation>Otro contacto de la cuenta responde de su identidad.</translation>
    </message>
</context>
<context>
    <name>DataChangeLabels</name>
    <message>
        <source>Name or company name</source>
        <translation>Nombre o razón social</translation>
    </message>
    <message>
        <source>Spanish tax number</source>
        <translation>NIF español</translation>
    </message>
    <message>
        <source>Foreign tax number</source>
        <translation>Número fiscal extranjero</translation>
    </message>
    <message>
        <source>E-mail of the record</source>
        <translation>Correo de la ficha</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Población</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provincia</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Bank account (IBAN)</source>
        <translation>Cuenta bancaria (IBAN)</translation>
    </message>
    <message>
        <source>Owner contact: name</source>
        <translation>Contacto propietario: nombre</translation>
    </message>
    <message>
        <source>Owner contact: e-mail</source>
        <translation>Contacto propietario: correo</translation>
    </message>
    <message>
        <source>Administrative contact</source>
        <translation>Contacto administrativo</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Billing contact</source>
        <translation>Contacto de facturación</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otro dato</translation>
    </message>
    <message>
        <source>Copy of the signer’s identity document (DNI, NIE or passport)</source>
        <translation>Copia del documento de identidad de quien firma (DNI, NIE o pasaporte)</translation>
    </message>
    <message>
        <source>Copy of the organisation’s tax card (CIF)</source>
        <translation>Copia del CIF de la organización</translation>
    </message>
    <message>
        <source>Copy of the powers of attorney of the legal entity</source>
        <translation>Copia de los poderes de representación de la entidad jurídica</translation>
    </message>
    <message>
        <source>DNI or NIE</source>
        <translation>DNI o NIE</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Identity card of another country</source>
        <translation>Documento de identidad de otro país</translation>
    </message>
    <message>
        <source>This is unusually short: is it complete?</source>
        <translation>Es más corto de lo habitual: ¿está completo?</translation>
    </message>
    <message>
        <source>This is unusually long: is it only the number?</source>
        <translation>Es más largo de lo habitual: ¿es solo el número?</translation>
    </message>
    <message>
        <source>This has unusual characters: is it as on the document?</source>
        <translation>Tiene caracteres poco habituales: ¿está como en el documento?</translation>
    </message>
    <message>
        <source>This looks like a Spanish number: is the kind of document right?</source>
        <translation>Parece un número español: ¿es correcto el tipo de documento?</translation>
    </message>
    <message>
        <source>Choose at least one thing to change.</source>
        <translation>Elige al menos un dato que modificar.</translation>
    </message>
    <message>
        <source>This is the same as the present value.</source>
        <translation>Es igual que el valor actual.</translation>
    </message>
    <message>
        <source>This is already among the changes.</source>
        <translation>Ya está entre los cambios.</translation>
    </message>
    <message>
        <source>The postcode lies in another province.</source>
        <translation>El código postal es de otra provincia.</translation>
    </message>
</context>
<context>
    <name>DomainLabels</name>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Being registered</source>
        <translation>Registro en curso</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Expiring soon</source>
        <translation>Próximo a caducar</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>Redención</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Pendiente de eliminación</translation>
    </message>
    <message>
        <source>Transferred away</source>
        <translation>Trasladado</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendido</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>The registry has not confirmed the registration yet.</source>
        <translation>El registro aún no ha confirmado el alta.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Todo funciona.</translation>
    </message>
    <message>
        <source>The date is near: this is the moment to renew.</source>
        <translation>La fecha se acerca: es el momento de renovar.</translation>
    </message>
    <message>
        <source>Website and mail may have stopped. It can still be renewed at the normal price.</source>
        <translation>La web y el correo pueden haber dejado de funcionar. Aún se puede renovar al precio normal.</translation>
    </message>
    <message>
        <source>It can still be recovered, with a surcharge of the registry.</source>
        <translation>Aún se puede recuperar, con un recargo del registro.</translation>
    </message>
    <message>
        <source>It can no longer be recovered and is about to become free.</source>
        <translation>Ya no se puede recuperar y está a punto de quedar libre.</translation>
    </message>
    <message>
        <source>It is on its way here from another registrar.</source>
        <translation>Está en camino desde otro registrador.</translation>
    </message>
    <message>
        <source>Another registrar has asked for it. If that was not you, write to support now.</source>
        <translation>Otro registrador ha pedido su traslado. Si no lo has solicitado tú, escribe ya al Centro de Atención y Soporte.</translation>
    </message>
    <message>
        <source>It is managed at another registrar now.</source>
        <translation>Ahora se gestiona en otro registrador.</translation>
    </message>
    <message>
        <source>The registry has stopped it. Support can tell you why.</source>
        <translation>El registro lo ha suspendido. El Centro de Atención y Soporte puede decirte por qué.</translation>
    </message>
    <message>
        <source>It is free, and anybody can register it.</source>
        <translation>Está libre y cualquiera puede registrarlo.</translation>
    </message>
    <message>
        <source>Registrant</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Administrative contact</source>
        <translation>Contacto administrativo</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Billing contact</source>
        <translation>Contacto de facturación</translation>
    </message>
    <message>
        <source>Being issued</source>
        <translation>Emisión en curso</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Válido</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revocado</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrado el</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>Registrador</translation>
    </message>
    <message>
        <source>Renewal price</source>
        <translation>Precio de renovación</translation>
    </message>
    <message>
        <source>Private data in the registry</source>
        <translation>Datos personales en el registro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>También para</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella digital</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organización</translation>
    </message>
    <message>
        <source>NIF or other document</source>
        <translation>NIF u otro documento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Automatic renewal</source>
        <translation>Renovación automática</translation>
    </message>
    <message>
        <source>Manual renewal</source>
        <translation>Renovación manual</translation>
    </message>
    <message>
        <source>Transfer in</source>
        <translation>Traslado de entrada</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>Traslado de salida</translation>
    </message>
    <message>
        <source>Last day to recover it</source>
        <translation>Último día para recuperarlo</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Válido desde</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>This value is not accepted.</source>
        <translation>Este valor no se acepta.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Este dato es necesario.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Es demasiado largo.</translation>
    </message>
    <message>
        <source>This does not have the expected form.</source>
        <translation>No tiene el formato esperado.</translation>
    </message>
    <message>
        <source>The control character does not match: please check for a typing error.</source>
        <translation>El carácter de control no coincide: comprueba si hay algún error al teclear.</translation>
    </message>
    <message>
        <source>This is outside the range allowed.</source>
        <translation>Está fuera del rango permitido.</translation>
    </message>
    <message>
        <source>This field is not known.</source>
        <translation>Este campo es desconocido.</translation>
    </message>
    <message>
        <source>This cannot be changed here.</source>
        <translation>Esto no se puede cambiar aquí.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Esto ya existe.</translation>
    </message>
    <message>
        <source>The account already has as many as it may have.</source>
        <translation>La cuenta ya tiene el máximo permitido.</translation>
    </message>
    <message>
        <source>An account must keep at least one verified owner contact.</source>
        <translation>Una cuenta debe conservar al menos un contacto propietario verificado.</translation>
    </message>
    <message>
        <source>This refers to something that does not exist.</source>
        <translation>Hace referencia a algo que no existe.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>Ya no existe.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Tu rol no lo permite.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime. Please look at the new values and try again.</source>
        <translation>Alguien lo ha cambiado entretanto. Revisa los nuevos valores e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This needs a connection to the provider, and there is none at the moment. Nothing that you typed is lost.</source>
        <translation>Para esto hace falta conexión con el proveedor y ahora no la hay. No se pierde nada de lo que has escrito.</translation>
    </message>
    <message>
        <source>There was no answer in time. Please try again.</source>
        <translation>No se ha recibido respuesta a tiempo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>The e-mail address or the password is wrong, or your session has ended. Please sign in again.</source>
        <translation>El correo o la contraseña no son correctos, o tu sesión ha terminado. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The data could not be saved or read on this computer. Is the disk full, or the folder read-only?</source>
        <translation>No se han podido guardar o leer los datos en este equipo. ¿Está lleno el disco o la carpeta es de solo lectura?</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or not available, so your session will not be remembered.</source>
        <translation>El llavero del sistema está bloqueado o no está disponible, así que tu sesión no se recordará.</translation>
    </message>
    <message>
        <source>The data is damaged and was not used.</source>
        <translation>Los datos están dañados y no se han usado.</translation>
    </message>
    <message>
        <source>This was written by a newer version of the program. Please update the program.</source>
        <translation>Esto lo ha escrito una versión más reciente del programa. Actualiza el programa.</translation>
    </message>
    <message>
        <source>Your provider does not offer this.</source>
        <translation>Tu proveedor no ofrece esto.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>The provider&apos;s certificate has expired. Check the date and time of this computer; if they are right, tell your provider. Nothing was sent.</source>
        <translation>El certificado del proveedor ha caducado. Comprueba la fecha y la hora de este equipo; si son correctas, avisa a tu proveedor. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The provider&apos;s certificate begins to hold later than now. The clock of this computer is probably slow: set its date and time. Nothing was sent.</source>
        <translation>El certificado del proveedor todavía no es válido. Es probable que el reloj de este equipo vaya atrasado: corrige la fecha y la hora. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>Nobody vouches for this server: its certificate is of its own making. Ask your provider whether the address is right. Nothing was sent.</source>
        <translation>Nadie responde por este servidor: su certificado se lo ha hecho él mismo. Pregunta a tu proveedor si la dirección es correcta. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is vouched for by somebody whom this computer does not know. On a company&apos;s or a hotel&apos;s network somebody may be reading along: try another network, or ask your provider. Nothing was sent.</source>
        <translation>El certificado del servidor lo avala alguien a quien este equipo no conoce. En la red de una empresa o de un hotel puede haber alguien leyendo lo que se envía: prueba con otra red o pregunta a tu proveedor. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another address. Check the address for a typing error, or ask your provider for the right one. Nothing was sent.</source>
        <translation>El certificado del servidor es de otra dirección. Comprueba si hay una errata o pide a tu proveedor la dirección correcta. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The provider&apos;s certificate was withdrawn. Call your provider. Nothing was sent.</source>
        <translation>El certificado del proveedor ha sido revocado. Llama a tu proveedor. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid. Tell your provider. Nothing was sent.</source>
        <translation>El certificado del servidor no es válido. Avisa a tu proveedor. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>The server speaks no version of TLS that is still safe, or something on the way prevents it. Try another network, or tell your provider. Nothing was sent.</source>
        <translation>El servidor no habla ninguna versión de TLS que siga siendo segura, o algo por el camino lo impide. Prueba con otra red o avisa a tu proveedor. No se ha enviado nada.</translation>
    </message>
    <message>
        <source>That address leads to an unprotected connection (http). Only https is used: type the address without “http://”, or ask your provider for the right one.</source>
        <translation>Esa dirección lleva a una conexión sin proteger (http). Solo se usa https: escribe la dirección sin «http://» o pide a tu proveedor la correcta.</translation>
    </message>
    <message>
        <source>The connection to the provider is not safe, so nothing was sent.</source>
        <translation>La conexión con el proveedor no es segura, así que no se ha enviado nada.</translation>
    </message>
    <message>
        <source>There is no server of that name. Check the address for a typing error, and your connection.</source>
        <translation>No hay ningún servidor con ese nombre. Comprueba si hay una errata en la dirección y si tienes conexión.</translation>
    </message>
    <message>
        <source>The provider&apos;s server cannot be reached at the moment. Check your connection.</source>
        <translation>Ahora mismo no se puede llegar al servidor del proveedor. Comprueba tu conexión.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let the program through to the provider.</source>
        <translation>El proxy de esta red no deja llegar al proveedor.</translation>
    </message>
    <message>
        <source>This network wants you to sign in first: open a page in your browser, then try again.</source>
        <translation>Esta red pide que te identifiques antes: abre una página en el navegador y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>The provider&apos;s server cannot answer at the moment. It is tried again.</source>
        <translation>El servidor del proveedor no puede responder ahora mismo. Se volverá a intentar.</translation>
    </message>
    <message>
        <source>There is no client area at that address. Ask your provider for the exact address.</source>
        <translation>En esa dirección no hay ninguna área de cliente. Pide a tu proveedor la dirección exacta.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer was cut off on the way. Please try again.</source>
        <translation>La respuesta del proveedor se ha cortado por el camino. Vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This is not the address of a server. Type it as in: clients.example.com</source>
        <translation>Esto no es la dirección de un servidor. Escríbela así: clientes.ejemplo.es</translation>
    </message>
    <message>
        <source>The code of your authenticator app is missing or wrong.</source>
        <translation>Falta el código de tu aplicación de verificación o no es correcto.</translation>
    </message>
    <message>
        <source>There were too many attempts. Try again in %1.</source>
        <translation>Ha habido demasiados intentos. Vuelve a intentarlo dentro de %1.</translation>
    </message>
    <message>
        <source>There were too many attempts. Please wait a little and try again.</source>
        <translation>Ha habido demasiados intentos. Espera un poco y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>A part of the program is missing on this computer. Please install the program again.</source>
        <translation>Falta una parte del programa en este equipo. Vuelve a instalarlo, por favor.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a user name and a password. Put them into the proxy settings of this computer, or ask whoever looks after the network.</source>
        <translation>El proxy de esta red pide un usuario y una contraseña. Ponlos en la configuración de proxy de este equipo o pregunta a quien se ocupa de la red.</translation>
    </message>
</context>
<context>
    <name>Headless</name>
    <message>
        <source>The form was written: %1</source>
        <translation>Formulario escrito: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n records were loaded.</source>
        <translation>
            <numerusform>Se ha cargado %Ln registro.</numerusform>
            <numerusform>Se han cargado %Ln registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data folder has an account already: %1</source>
        <translation>La carpeta de datos ya tiene una cuenta: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n records were written.</source>
        <translation>
            <numerusform>Se ha escrito %Ln registro.</numerusform>
            <numerusform>Se han escrito %Ln registros.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data folder has no account: %1</source>
        <translation>La carpeta de datos no tiene ninguna cuenta: %1</translation>
    </message>
</context>
<context>
    <name>InvoiceLabels</name>
    <message>
        <source>Default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagada</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagada en parte</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vencida</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>All unpaid</source>
        <translation>Todas las pendientes</translation>
    </message>
    <message>
        <source>With credit notes</source>
        <translation>Con abonos</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Returned by the bank</source>
        <translation>Devuelto por el banco</translation>
    </message>
    <message>
        <source>Direct debit</source>
        <translation>Domiciliación bancaria</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Electronic wallet</source>
        <translation>Monedero electrónico</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Recarga de saldo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Emisión</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Vencimiento</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Concepto</translation>
    </message>
    <message>
        <source>Taxable base</source>
        <translation>Base imponible</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Abonado</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Abonos</translation>
    </message>
    <message>
        <source>Corrects invoice</source>
        <translation>Rectifica la factura</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>NIF</source>
        <translation>NIF</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Forma de pago</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>Termina en</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titular</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>Used by default</source>
        <translation>Predeterminada</translation>
    </message>
    <message>
        <source>Line %1 says %2; quantity, price and discount make %3.</source>
        <translation>La línea %1 indica %2; cantidad, precio y descuento dan %3.</translation>
    </message>
    <message>
        <source>The base of tax %1 says %2; its lines make %3.</source>
        <translation>La base del impuesto %1 indica %2; sus líneas suman %3.</translation>
    </message>
    <message>
        <source>Tax %1 says %2; its base and rate make %3.</source>
        <translation>El impuesto %1 indica %2; su base y su tipo dan %3.</translation>
    </message>
    <message>
        <source>Line %1, of %2, has a tax rate that is missing among the taxes.</source>
        <translation>La línea %1, de %2, lleva un tipo impositivo que falta entre los impuestos.</translation>
    </message>
    <message>
        <source>The amount without tax says %1; the lines make %2.</source>
        <translation>La base imponible indica %1; las líneas suman %2.</translation>
    </message>
    <message>
        <source>The tax says %1; the taxes make %2.</source>
        <translation>El total de impuestos indica %1; los impuestos desglosados suman %2.</translation>
    </message>
    <message>
        <source>The total says %1; amount and tax make %2.</source>
        <translation>El total indica %1; base e impuestos suman %2.</translation>
    </message>
    <message>
        <source>%1 are said to be paid; the payments received make %2.</source>
        <translation>Constan %1 como pagados; los pagos recibidos suman %2.</translation>
    </message>
    <message>
        <source>%1 are said to be credited; the credit notes make %2.</source>
        <translation>Constan %1 como abonados; los abonos suman %2.</translation>
    </message>
    <message>
        <source>It is marked as paid with %1 received; %2 are due.</source>
        <translation>Consta como pagada con %1 recibidos, pero se deben %2.</translation>
    </message>
    <message>
        <source>An amount of %1 is in another currency than the total.</source>
        <translation>Un importe de %1 está en una moneda distinta de la del total.</translation>
    </message>
    <message>
        <source>An amount near %1 is too large to be checked.</source>
        <translation>Un importe cercano a %1 es demasiado grande para comprobarlo.</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Suscripción</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Fecha de alta</translation>
    </message>
</context>
<context>
    <name>PermissionHint</name>
    <message>
        <source>Your identity must be verified first: follow the link that was sent to your mailbox.</source>
        <translation>Antes hay que verificar tu identidad: sigue el enlace que se ha enviado a tu buzón.</translation>
    </message>
    <message>
        <source>This is set by the provider and never changed by hand.</source>
        <translation>Esto lo fija el proveedor y nunca se cambia a mano.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Client area</source>
        <translation>Área Cliente</translation>
    </message>
    <message>
        <source>The data folder cannot be used: %1</source>
        <translation>No se puede usar la carpeta de datos: %1</translation>
    </message>
    <message>
        <source>areacliente --help lists the options.</source>
        <translation>areacliente --help muestra las opciones.</translation>
    </message>
    <message>
        <source>There is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set. --capture, --form, --import and --export need none.</source>
        <translation>Aquí no hay pantalla: no están definidas ni DISPLAY ni WAYLAND_DISPLAY. --capture, --form, --import y --export no la necesitan.</translation>
    </message>
    <message>
        <source>The program is open with this data folder: close it first.</source>
        <translation>El programa está abierto con esta carpeta de datos: ciérralo antes.</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>Requested</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Qué se pide</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Solicitada por</translation>
    </message>
</context>
<context>
    <name>RoleHint</name>
    <message>
        <source>Your role does not allow this. Who may: %1</source>
        <translation>Tu rol no lo permite. Puede hacerlo: %1</translation>
    </message>
</context>
<context>
    <name>RoleLabels</name>
    <message>
        <source>owner</source>
        <translation>propietario</translation>
    </message>
    <message>
        <source>administrative</source>
        <translation>administrativo</translation>
    </message>
    <message>
        <source>technical</source>
        <translation>técnico</translation>
    </message>
    <message>
        <source>billing</source>
        <translation>de facturación</translation>
    </message>
    <message>
        <source>customer service</source>
        <translation>general</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>administración</translation>
    </message>
    <message>
        <source>technical support</source>
        <translation>técnico</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>facturación</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administrativo</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Owner contacts</source>
        <translation>Contactos propietarios</translation>
    </message>
    <message>
        <source>Administrative contact</source>
        <translation>Contacto administrativo</translation>
    </message>
    <message>
        <source>Technical contact</source>
        <translation>Contacto técnico</translation>
    </message>
    <message>
        <source>Billing contact</source>
        <translation>Contacto de facturación</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>%1 contacts</source>
        <translation>contacto %1</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modificación</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Vouch</source>
        <translation>Aval</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Lo propio</translation>
    </message>
    <message>
        <source>Owner contact</source>
        <translation>Contacto propietario</translation>
    </message>
</context>
<context>
    <name>RoleSheet</name>
    <message>
        <source>What a contact may do: %1</source>
        <translation>Qué puede hacer un contacto: %1</translation>
    </message>
    <message numerus="yes">
        <source>At most %n in an account.</source>
        <translation>
            <numerusform>Como máximo, %n por cuenta.</numerusform>
            <numerusform>Como máximo, %n por cuenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n verified, always.</source>
        <translation>
            <numerusform>Siempre debe haber al menos %n verificado.</numerusform>
            <numerusform>Siempre debe haber al menos %n verificados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prove their identity through their mailbox.</source>
        <translation>Acredita su identidad con su cuenta de correo.</translation>
    </message>
    <message>
        <source>When they cannot reach that, they send a copy of their identity document to the support centre.</source>
        <translation>Si no puede acceder a ella, envía una copia de su DNI al Centro de Atención y Soporte.</translation>
    </message>
    <message>
        <source>When they cannot reach that, these answer for them: %1.</source>
        <translation>Si no puede acceder a ella, pueden avalarlo: %1.</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>Customer record</source>
        <translation>Ficha de cliente</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Products and plans</source>
        <translation>Productos y planes</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Dedicated IP addresses</source>
        <translation>Direcciones IP dedicadas</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Control-panel users</source>
        <translation>Usuarios del panel de control</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Lines of invoices</source>
        <translation>Líneas de factura</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Abonos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Contacts of domains</source>
        <translation>Contactos de dominios</translation>
    </message>
    <message>
        <source>Nameservers</source>
        <translation>Servidores de nombres</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message>
        <source>Help articles</source>
        <translation>Artículos de ayuda</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
</context>
<context>
    <name>SubscriptionLabels</name>
    <message>
        <source>Automatic</source>
        <translation>Automáticamente</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>Actualización disponible</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojamiento</translation>
    </message>
    <message>
        <source>Virtual server</source>
        <translation>Servidor virtual</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Aplicación</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Mensual</translation>
    </message>
    <message>
        <source>Yearly</source>
        <translation>Anual</translation>
    </message>
    <message>
        <source>Being set up</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activa</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendida</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Baja programada</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>Espacio en disco</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferencia</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Bases de datos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Processors</source>
        <translation>Procesadores</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 al año</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>mañana</numerusform>
            <numerusform>en %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renovación</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Termina</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Cobro</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>Se renueva</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Reverse name</source>
        <translation>Nombre inverso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalada</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Last sign-in</source>
        <translation>Último acceso</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Forwards to</source>
        <translation>Reenvía a</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>A la venta</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Ya no se ofrece</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Monthly transfer</source>
        <translation>Transferencia al mes</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>The provider is busy and asks to wait.</source>
        <translation>El proveedor está ocupado y pide esperar.</translation>
    </message>
    <message>
        <source>The provider does not answer.</source>
        <translation>El proveedor no responde.</translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation>No se puede llegar al proveedor.</translation>
    </message>
    <message>
        <source>Next attempt at %1.</source>
        <translation>Próximo intento: %1.</translation>
    </message>
    <message>
        <source>You see everything as of %1.</source>
        <translation>Ves los datos de la última sincronización: %1.</translation>
    </message>
</context>
<context>
    <name>TabTable</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
</context>
<context>
    <name>TicketLabels</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Administrative</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturación</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Espera tu respuesta</translation>
    </message>
    <message>
        <source>Waiting for support</source>
        <translation>En manos de soporte</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importante</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Subject area</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Actualizado</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicado</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Vigente hasta</translation>
    </message>
</context>
<context>
    <name>areacliente::AccountController</name>
    <message>
        <source>Drafts cannot be saved. %1</source>
        <translation>No se pueden guardar los borradores. %1</translation>
    </message>
    <message>
        <source>The system&apos;s keychain did not give back your session. You can read everything; sign in again to synchronise.</source>
        <translation>El llavero del sistema no ha devuelto tu sesión. Puedes leerlo todo; inicia sesión de nuevo para sincronizar.</translation>
    </message>
    <message>
        <source>Documents cannot be kept on this computer. %1</source>
        <translation>No se pueden conservar documentos en este equipo. %1</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked or not available: your session and your documents are not kept when the program ends.</source>
        <translation>El llavero del sistema está bloqueado o no está disponible: tu sesión y tus documentos no se conservan al cerrar el programa.</translation>
    </message>
    <message>
        <source>Your session has ended. Nothing is lost: sign in again to synchronise.</source>
        <translation>Tu sesión ha terminado. No se ha perdido nada: inicia sesión de nuevo para sincronizar.</translation>
    </message>
    <message numerus="yes">
        <source>The provider refused %n changes. What you typed is kept.</source>
        <translation>
            <numerusform>El proveedor ha rechazado %n cambio. Lo que escribiste se conserva.</numerusform>
            <numerusform>El proveedor ha rechazado %n cambios. Lo que escribiste se conserva.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings cannot be saved. %1</source>
        <translation>No se pueden guardar los ajustes. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on this computer cannot be read. They were left as they are.</source>
        <translation>
            <numerusform>No se puede leer %n borrador de este equipo. Se ha dejado como está.</numerusform>
            <numerusform>No se pueden leer %n borradores de este equipo. Se han dejado como están.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the account to a file</source>
        <translation>Guardar la cuenta en un archivo</translation>
    </message>
    <message>
        <source>Account files (*.jsonl)</source>
        <translation>Archivos de cuenta (*.jsonl)</translation>
    </message>
    <message>
        <source>The whole account was saved to %1, unencrypted: keep that file safe.</source>
        <translation>Toda la cuenta se ha guardado en %1, sin cifrar: guarda bien ese archivo.</translation>
    </message>
    <message>
        <source>The account could not be saved to %1. %2</source>
        <translation>La cuenta no se ha podido guardar en %1. %2</translation>
    </message>
    <message>
        <source>account.jsonl</source>
        <comment>file name</comment>
        <translation>cuenta.jsonl</translation>
    </message>
</context>
<context>
    <name>areacliente::AccountDialog</name>
    <message>
        <source>Edit the customer record</source>
        <translation>Modificar la ficha de cliente</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Only %1 may change this.</source>
        <translation>Puede cambiarlo: %1.</translation>
    </message>
</context>
<context>
    <name>areacliente::AccountHeader</name>
    <message>
        <source>Balance: %1</source>
        <translation>Saldo: %1</translation>
    </message>
    <message>
        <source>Show the movements of the balance</source>
        <translation>Ver los movimientos del saldo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>areacliente::AccountOpener</name>
    <message>
        <source>Open an account file</source>
        <translation>Abrir un archivo de cuenta</translation>
    </message>
    <message>
        <source>Account files (*.jsonl)</source>
        <translation>Archivos de cuenta (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 was not opened, and nothing of it was kept.</source>
        <translation>%1 no se ha abierto y no se ha conservado nada de su contenido.</translation>
    </message>
    <message>
        <source>The other account could not be opened.</source>
        <translation>No se ha podido abrir la otra cuenta.</translation>
    </message>
</context>
<context>
    <name>areacliente::AccountsDialog</name>
    <message>
        <source>The other account could not be opened.</source>
        <translation>No se ha podido abrir la otra cuenta.</translation>
    </message>
    <message>
        <source>Accounts on this computer</source>
        <translation>Cuentas en este equipo</translation>
    </message>
    <message>
        <source>Each account opens in a window of its own, and nothing of one mixes with another&apos;s.</source>
        <translation>Cada cuenta se abre en su propia ventana y no se mezcla con las demás.</translation>
    </message>
    <message>
        <source>Connect with a provider…</source>
        <translation>Conectar con un proveedor…</translation>
    </message>
    <message>
        <source>Sample account</source>
        <translation>Cuenta de muestra</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>That account is open in another window. Close it first.</source>
        <translation>Esa cuenta está abierta en otra ventana. Ciérrala primero.</translation>
    </message>
    <message>
        <source>The account was removed, but the system&apos;s keychain could not be reached to delete what it keeps of it.</source>
        <translation>La cuenta se ha eliminado, pero no se ha podido acceder al llavero del sistema para borrar lo que guarda de ella.</translation>
    </message>
</context>
<context>
    <name>areacliente::ActivityPage</name>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Filter by details</source>
        <translation>Filtrar por detalles</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se ha hecho</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Quién lo ha hecho</translation>
    </message>
    <message>
        <source>No activity yet</source>
        <translation>Aún no hay actividad</translation>
    </message>
    <message>
        <source>What is done on the account appears here after the next synchronisation.</source>
        <translation>Lo que se haga en la cuenta aparecerá aquí tras la próxima sincronización.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No entry passes these filters.</source>
        <translation>Ninguna entrada cumple estos filtros.</translation>
    </message>
    <message>
        <source>The provider</source>
        <translation>El proveedor</translation>
    </message>
    <message>
        <source>A former contact</source>
        <translation>Un antiguo contacto</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show what it is about</source>
        <translation>Mostrar a qué se refiere</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>areacliente::AnnexList</name>
    <message>
        <source>Send the signed form with these copies to customer service, through the support centre (Centro de Atención y Soporte).</source>
        <translation>Envía el formulario firmado con estas copias a Atención al Cliente, a través del Centro de Atención y Soporte.</translation>
    </message>
</context>
<context>
    <name>areacliente::AnnouncementsPage</name>
    <message>
        <source>Announcements</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Filter announcements</source>
        <translation>Filtrar avisos</translation>
    </message>
    <message>
        <source>No announcements</source>
        <translation>No hay avisos</translation>
    </message>
    <message>
        <source>News from the provider appear here.</source>
        <translation>Aquí aparecen las novedades del proveedor.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No announcement has all these words and this importance.</source>
        <translation>Ningún aviso de esta importancia tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>No announcement chosen</source>
        <translation>Ningún aviso elegido</translation>
    </message>
    <message>
        <source>Choose an announcement to read it.</source>
        <translation>Elige un aviso para leerlo.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importancia</translation>
    </message>
</context>
<context>
    <name>areacliente::AppActions</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrar esta lista</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Pending changes…</source>
        <translation>Cambios pendientes…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Save the account to a file…</source>
        <translation>Guardar la cuenta en un archivo…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Open another account…</source>
        <translation>Abrir otra cuenta…</translation>
    </message>
</context>
<context>
    <name>areacliente::AppController</name>
    <message>
        <source>The account&apos;s data on this computer was damaged. It was put aside and is fetched anew.</source>
        <translation>Los datos de la cuenta en este equipo estaban dañados. Se han apartado y se están descargando de nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that were not sent yet were saved.</source>
        <translation>
            <numerusform>Se ha recuperado %n cambio que aún no se había enviado.</numerusform>
            <numerusform>Se han recuperado %n cambios que aún no se habían enviado.</numerusform>
        </translation>
    </message>
    <message>
        <source>There were no unsent changes to save.</source>
        <translation>No había cambios sin enviar que recuperar.</translation>
    </message>
    <message>
        <source>You are signed out, but not everything could be removed from this computer. %1</source>
        <translation>Has cerrado la sesión, pero no se ha podido borrar todo de este equipo. %1</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Acerca del programa</translation>
    </message>
    <message>
        <source>Client area %1</source>
        <translation>Área Cliente %1</translation>
    </message>
    <message>
        <source>The client area of a hosting provider, on the desktop.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>El Área Cliente de un proveedor de alojamiento, en tu escritorio.
Software libre con la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>There may have been other unsent changes, in what could not be read.</source>
        <translation>Puede que hubiera otros cambios sin enviar en la parte que no se ha podido leer.</translation>
    </message>
    <message>
        <source>You are not a contact of this account any more. What was kept of it on this computer was removed.</source>
        <translation>Ya no eres un contacto de esta cuenta. Lo que este equipo guardaba de ella se ha eliminado.</translation>
    </message>
</context>
<context>
    <name>areacliente::ArticlesPage</name>
    <message>
        <source>Help articles</source>
        <translation>Artículos de ayuda</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Buscar artículos</translation>
    </message>
    <message>
        <source>No help articles yet</source>
        <translation>Aún no hay artículos de ayuda</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation, and stay readable offline.</source>
        <translation>Aparecerán aquí tras la primera sincronización y se podrán leer sin conexión.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No article has all these words. Try fewer or others, or write to the support centre.</source>
        <translation>Ningún artículo tiene todas estas palabras. Prueba con menos o con otras, o escribe al Centro de Atención y Soporte.</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>Ningún artículo elegido</translation>
    </message>
    <message>
        <source>Choose an article to read it.</source>
        <translation>Elige un artículo para leerlo.</translation>
    </message>
    <message>
        <source>Subject area</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>All subjects</source>
        <translation>Todos los temas</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>Actualizado el %1</translation>
    </message>
</context>
<context>
    <name>areacliente::AttachmentLine</name>
    <message>
        <source>This file is not kept on this computer yet, and the provider cannot be reached. Try again with a connection.</source>
        <translation>Este archivo todavía no está en este equipo y no se puede llegar al proveedor. Vuelve a intentarlo con conexión.</translation>
    </message>
    <message>
        <source>The provider no longer has this file.</source>
        <translation>El proveedor ya no tiene este archivo.</translation>
    </message>
    <message>
        <source>What came is not the file that was sent: its checksum is another. It was not kept. Try again, and tell the support if it stays so.</source>
        <translation>Lo que ha llegado no es el archivo que se envió: su suma de comprobación es otra. No se ha guardado. Vuelve a intentarlo y, si sigue igual, avisa a soporte.</translation>
    </message>
    <message>
        <source>Kept by the provider: the file itself does not come to this computer. Ask for it in a reply.</source>
        <translation>Lo guarda el proveedor: el archivo no llega a este equipo. Pídelo en una respuesta.</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Enviado el %1</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>This system has no program that shows such a file. Save it instead.</source>
        <translation>Este sistema no tiene ningún programa que muestre este archivo. Guárdalo.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Attached file: %1</source>
        <translation>Archivo adjunto: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>Descargando %1</translation>
    </message>
    <message>
        <source>This file is not kept on this computer yet. Sign in again to fetch it from the provider.</source>
        <translation>Este archivo aún no está en este equipo. Inicia sesión de nuevo para descargarlo del proveedor.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel fetching %1</source>
        <translation>Cancelar la descarga de %1</translation>
    </message>
</context>
<context>
    <name>areacliente::Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>areacliente::BillDetail</name>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Impuestos</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Abonos</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>Corrects invoice</source>
        <translation>Rectifica la factura</translation>
    </message>
    <message>
        <source>The sums of this document do not come out. Ask the support centre about it before you pay.</source>
        <translation>Las cuentas de este documento no cuadran. Consulta con el Centro de Atención y Soporte antes de pagar.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an amount of tax, and its base</comment>
        <translation>%1 sobre %2</translation>
    </message>
    <message>
        <source>Fetching the document…</source>
        <translation>Descargando el documento…</translation>
    </message>
    <message>
        <source>The document is not here</source>
        <translation>El documento no está en este equipo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>areacliente::BillingTab</name>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Abonos</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gasto</translation>
    </message>
</context>
<context>
    <name>areacliente::BrandPane</name>
    <message>
        <source>Client area</source>
        <translation>Área Cliente</translation>
    </message>
    <message>
        <source>Your hosting account on your desktop, also without a connection.</source>
        <translation>Tu cuenta de alojamiento en el escritorio, también sin conexión.</translation>
    </message>
    <message>
        <source>Services, invoices, domains and support in one place.</source>
        <translation>Servicios, facturas, dominios y soporte en un solo sitio.</translation>
    </message>
    <message>
        <source>Four kinds of contact: each sees and does what its role allows.</source>
        <translation>Cuatro tipos de contacto: cada uno ve y hace lo que su rol permite.</translation>
    </message>
    <message>
        <source>What you change without a connection is sent as soon as there is one.</source>
        <translation>Lo que cambias sin conexión se envía en cuanto vuelve.</translation>
    </message>
</context>
<context>
    <name>areacliente::BusyOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>areacliente::Capture</name>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>No se puede crear la carpeta: %1</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1</source>
        <translation>No se puede escribir la imagen: %1</translation>
    </message>
    <message>
        <source>There is no invoice to draw.</source>
        <translation>No hay ninguna factura que dibujar.</translation>
    </message>
</context>
<context>
    <name>areacliente::ChangeRow</name>
    <message>
        <source>What it is</source>
        <translation>Qué dato es</translation>
    </message>
    <message>
        <source>Present value</source>
        <translation>Valor actual</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Valor nuevo</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>Quitar este cambio</translation>
    </message>
    <message>
        <source>Remove the change of: %1</source>
        <translation>Quitar el cambio de: %1</translation>
    </message>
</context>
<context>
    <name>areacliente::CheckedEdit</name>
    <message>
        <source>This is not complete yet.</source>
        <translation>Aún no está completo.</translation>
    </message>
</context>
<context>
    <name>areacliente::CodeEdit</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>123456</source>
        <translation>123456</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows now, or one of your recovery codes.</source>
        <translation>Las seis cifras que muestra ahora tu aplicación de verificación, o uno de tus códigos de recuperación.</translation>
    </message>
    <message>
        <source>The six digits that your authenticator app shows now.</source>
        <translation>Las seis cifras que muestra ahora tu aplicación de verificación.</translation>
    </message>
</context>
<context>
    <name>areacliente::ConflictDialog</name>
    <message>
        <source>%1, at the provider now: %2</source>
        <translation>%1, ahora en el proveedor: %2</translation>
    </message>
    <message>
        <source>%1, yours: %2</source>
        <translation>%1, lo tuyo: %2</translation>
    </message>
    <message>
        <source>%1, when you edited: %2</source>
        <translation>%1, cuando lo cambiaste: %2</translation>
    </message>
    <message>
        <source>Somebody removed this record meanwhile, so the change cannot be made any more.</source>
        <translation>Alguien ha eliminado esta ficha entretanto, así que el cambio ya no se puede hacer.</translation>
    </message>
    <message>
        <source>Discard my change</source>
        <translation>Descartar mi cambio</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Volver a enviar</translation>
    </message>
    <message>
        <source>Choose a value in every line first.</source>
        <translation>Elige antes un valor en cada línea.</translation>
    </message>
    <message>
        <source>Somebody else was first</source>
        <translation>Alguien se ha adelantado</translation>
    </message>
    <message>
        <source>%1: somebody changed the same thing at the provider before this reached it. What is to hold?</source>
        <translation>%1: alguien cambió lo mismo en el proveedor antes de que llegara lo tuyo. ¿Qué debe quedar?</translation>
    </message>
    <message>
        <source>%1: somebody changed some of the same fields at the provider before this reached it. Choose for each field what is to hold.</source>
        <translation>%1: alguien cambió algunos de los mismos datos en el proveedor antes de que llegara lo tuyo. Elige qué debe quedar en cada uno.</translation>
    </message>
    <message>
        <source>You made the change on %1.</source>
        <translation>Hiciste el cambio el %1.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>At the provider now</source>
        <translation>Ahora en el proveedor</translation>
    </message>
    <message>
        <source>When you edited</source>
        <translation>Cuando lo cambiaste</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Lo tuyo</translation>
    </message>
    <message>
        <source>Keep what the provider has, and discard mine</source>
        <translation>Dejar lo que tiene el proveedor y descartar lo mío</translation>
    </message>
    <message>
        <source>Send mine again, on what the provider has now</source>
        <translation>Volver a enviar lo mío sobre lo que tiene ahora el proveedor</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decidir más tarde</translation>
    </message>
</context>
<context>
    <name>areacliente::ContactActions</name>
    <message>
        <source>New contact…</source>
        <translation>Nuevo contacto…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modificar…</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Invitar de nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>A change of this contact is not settled yet.</source>
        <translation>Hay un cambio pendiente de este contacto.</translation>
    </message>
    <message>
        <source>Choose a contact first.</source>
        <translation>Elige antes un contacto.</translation>
    </message>
    <message>
        <source>The identity of this contact is established already.</source>
        <translation>La identidad de este contacto ya está acreditada.</translation>
    </message>
    <message>
        <source>The account already has as many contacts as it may have.</source>
        <translation>La cuenta ya tiene el máximo de contactos.</translation>
    </message>
    <message>
        <source>Vouch</source>
        <translation>Avalar</translation>
    </message>
    <message>
        <source>Answer for the identity of this contact, when they cannot reach their mailbox.</source>
        <translation>Responde de la identidad de este contacto cuando no puede acceder a su buzón.</translation>
    </message>
</context>
<context>
    <name>areacliente::ContactDetail</name>
    <message>
        <source>Identity and access</source>
        <translation>Identidad y acceso</translation>
    </message>
    <message>
        <source>What may this contact do?</source>
        <translation>¿Qué puede hacer este contacto?</translation>
    </message>
    <message>
        <source>%1 · this is you</source>
        <translation>%1 · eres tú</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
</context>
<context>
    <name>areacliente::ContactDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>Modificar: %1</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nuevo contacto</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Guardar cambios</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>The new contact gets an e-mail with an invitation. It can act for the account as soon as it has proved that the mailbox is its own.</source>
        <translation>El nuevo contacto recibe una invitación por correo. Podrá actuar en la cuenta en cuanto demuestre que el buzón es suyo.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>The new mailbox must be verified before the contact can act again.</source>
        <translation>Hay que verificar el nuevo buzón antes de que el contacto pueda volver a actuar.</translation>
    </message>
</context>
<context>
    <name>areacliente::ContactListDelegate</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
</context>
<context>
    <name>areacliente::ContactsTab</name>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>What each kind may do</source>
        <translation>Qué puede hacer cada tipo</translation>
    </message>
    <message>
        <source>Contacts by kind</source>
        <translation>Contactos por tipo</translation>
    </message>
    <message>
        <source>Filter contacts</source>
        <translation>Filtrar contactos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>No contact chosen</source>
        <translation>Ningún contacto elegido</translation>
    </message>
    <message>
        <source>Choose a contact to see its data and what can be done.</source>
        <translation>Elige un contacto para ver sus datos y qué se puede hacer.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Aún no hay contactos</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No contact has all these words in its name, mailbox, phone or document.</source>
        <translation>Ningún contacto tiene todas estas palabras en su nombre, buzón, teléfono o documento.</translation>
    </message>
    <message>
        <source>You were editing a contact when the program ended. What you typed is still there.</source>
        <translation>Estabas modificando un contacto cuando se cerró el programa. Lo que escribiste sigue ahí.</translation>
    </message>
    <message>
        <source>Remove %1? It can no longer sign in nor act for the account.</source>
        <translation>¿Eliminar a %1? Ya no podrá iniciar sesión ni actuar en la cuenta.</translation>
    </message>
</context>
<context>
    <name>areacliente::CreditNotesPage</name>
    <message>
        <source>No credit notes</source>
        <translation>No hay abonos</translation>
    </message>
    <message>
        <source>When the provider corrects an invoice, the correction appears here.</source>
        <translation>Cuando el proveedor rectifica una factura, el abono aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No credit note has all these words in its number, its invoice or its reason.</source>
        <translation>Ningún abono tiene todas estas palabras en su número, su factura o su motivo.</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Abonos</translation>
    </message>
    <message>
        <source>Number, invoice or reason</source>
        <translation>Número, factura o motivo</translation>
    </message>
    <message>
        <source>No credit note chosen</source>
        <translation>Ningún abono elegido</translation>
    </message>
    <message>
        <source>Choose a credit note to see what it corrects, and its PDF.</source>
        <translation>Elige un abono para ver qué rectifica y su PDF.</translation>
    </message>
</context>
<context>
    <name>areacliente::DataChangeWizard</name>
    <message>
        <source>What you type cannot be kept on this computer, so it would be lost with the program. Is the disk full, or the folder read-only?</source>
        <translation>Lo que escribes no se puede guardar en este equipo y se perdería al cerrar el programa. ¿Está lleno el disco o la carpeta es de solo lectura?</translation>
    </message>
    <message>
        <source>This is what you had entered before. You can go on with it.</source>
        <translation>Esto es lo que habías rellenado. Puedes seguir donde lo dejaste.</translation>
    </message>
    <message>
        <source>The form has been reset.</source>
        <translation>El formulario ha vuelto a su estado inicial.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Data-change form</source>
        <translation>Formulario de modificación de datos</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de cero</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Bring my entries back</source>
        <translation>Recuperar lo escrito</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ver en la carpeta</translation>
    </message>
</context>
<context>
    <name>areacliente::DocumentActions</name>
    <message>
        <source>This document is not kept on this computer yet, and the provider cannot be reached. Try again with a connection.</source>
        <translation>Este documento aún no está en este equipo y no hay conexión con el proveedor. Inténtalo de nuevo con conexión.</translation>
    </message>
    <message>
        <source>The provider has not made this document yet.</source>
        <translation>El proveedor aún no ha generado este documento.</translation>
    </message>
    <message>
        <source>This document is not kept on this computer yet. Sign in again to fetch it from the provider.</source>
        <translation>Este documento aún no está en este equipo. Inicia sesión de nuevo para descargarlo del proveedor.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Open in viewer</source>
        <translation>Abrir en el visor</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>Copiar número</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>This system has no program for PDF documents. You can read it here, or save it.</source>
        <translation>Este sistema no tiene ningún programa para abrir PDF. Puedes leer el documento aquí o guardarlo.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Guardar el PDF</translation>
    </message>
    <message>
        <source>Something else is still going on. Print again when it has ended.</source>
        <translation>Todavía hay otra tarea en marcha. Vuelve a imprimir cuando termine.</translation>
    </message>
    <message>
        <source>Fetching the document…</source>
        <translation>Descargando el documento…</translation>
    </message>
</context>
<context>
    <name>areacliente::DomainDetail</name>
    <message>
        <source>Registrant and contacts</source>
        <translation>Titular y contactos</translation>
    </message>
    <message>
        <source>Nameservers</source>
        <translation>Servidores de nombres</translation>
    </message>
    <message>
        <source>DNS records</source>
        <translation>Registros DNS</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Type of DNS record</source>
        <translation>Tipo de registro DNS</translation>
    </message>
    <message>
        <source>No domain chosen</source>
        <translation>Ningún dominio elegido</translation>
    </message>
    <message>
        <source>Choose a domain to see its life cycle, its DNS and its certificates.</source>
        <translation>Elige un dominio para ver su ciclo de vida, su DNS y sus certificados.</translation>
    </message>
    <message>
        <source>Recoverable until</source>
        <translation>Recuperable hasta</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Only when you renew it</source>
        <translation>Solo si lo renuevas tú</translation>
    </message>
    <message>
        <source>%1 a year, without tax</source>
        <translation>%1 al año, sin impuestos</translation>
    </message>
    <message>
        <source>Locked against transfer</source>
        <translation>Bloqueado contra traslados</translation>
    </message>
    <message>
        <source>Unlocked: it can be transferred</source>
        <translation>Desbloqueado: se puede trasladar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ocultos</translation>
    </message>
    <message>
        <source>Shown as the registry&apos;s rules say</source>
        <translation>Visibles según las normas del registro</translation>
    </message>
    <message>
        <source>Show its subscription</source>
        <translation>Ver su suscripción</translation>
    </message>
</context>
<context>
    <name>areacliente::DomainsTab</name>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Expiry calendar</source>
        <translation>Calendario de caducidades</translation>
    </message>
    <message>
        <source>What expires, by month</source>
        <translation>Lo que caduca, por mes</translation>
    </message>
    <message>
        <source>Filter domains</source>
        <translation>Filtrar dominios</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>State of the domain</source>
        <translation>Estado del dominio</translation>
    </message>
    <message>
        <source>Any renewal</source>
        <translation>Cualquier renovación</translation>
    </message>
    <message>
        <source>Automatic renewal</source>
        <translation>Renovación automática</translation>
    </message>
    <message>
        <source>Manual renewal</source>
        <translation>Renovación manual</translation>
    </message>
    <message>
        <source>How the domain is renewed</source>
        <translation>Cómo se renueva el dominio</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No domain has all these words and this state and renewal.</source>
        <translation>Ningún dominio con este estado y esta renovación tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Domains are not part of what your kind of contact sees. Owners, administrative and technical contacts see them.</source>
        <translation>Tu tipo de contacto no ve los dominios. Los ven los contactos propietarios, administrativo y técnico.</translation>
    </message>
    <message>
        <source>No domains yet</source>
        <translation>Aún no hay dominios</translation>
    </message>
    <message>
        <source>Not available to your role</source>
        <translation>No disponible para tu rol</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message>
        <source>Nothing expires</source>
        <translation>No caduca nada</translation>
    </message>
    <message>
        <source>No domain and no certificate expires within the next 12 months.</source>
        <translation>Ningún dominio ni certificado caduca en los próximos 12 meses.</translation>
    </message>
</context>
<context>
    <name>areacliente::ExpiryDelegate</name>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Renews automatically</source>
        <translation>Renovación automática</translation>
    </message>
    <message>
        <source>To be renewed by hand</source>
        <translation>Renovación manual</translation>
    </message>
    <message numerus="yes">
        <source>%n expiration(s)</source>
        <translation>
            <numerusform>%n caducidad</numerusform>
            <numerusform>%n caducidades</numerusform>
        </translation>
    </message>
    <message>
        <source>Last day to recover it</source>
        <translation>Último día para recuperarlo</translation>
    </message>
</context>
<context>
    <name>areacliente::FieldChangesPage</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>What is to change, with the value that the record has today and the new one. What you do not know of today’s value may stay empty.</source>
        <translation>Qué hay que cambiar, con el valor que tiene hoy la ficha y el nuevo. Si no conoces el valor de hoy, puedes dejarlo vacío.</translation>
    </message>
    <message>
        <source>Customer record</source>
        <translation>Ficha de cliente</translation>
    </message>
    <message>
        <source>Trade name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>The whole address</source>
        <translation>La dirección completa</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Nothing chosen yet. Add each field that is to change; for a lost mailbox that is the owner contact’s e-mail.</source>
        <translation>Aún no has elegido nada. Añade cada dato que quieras cambiar; si no puedes entrar en el buzón del contacto propietario, añade su correo.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Añadir un dato</translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation>Añadir otra cosa</translation>
    </message>
    <message>
        <source>The new address is outside Spain</source>
        <translation>La nueva dirección está fuera de España</translation>
    </message>
</context>
<context>
    <name>areacliente::FieldGrid</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar: %1</translation>
    </message>
</context>
<context>
    <name>areacliente::FirstPasswordPage</name>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>La contraseña debe tener al menos %n carácter.</numerusform>
            <numerusform>La contraseña debe tener al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>Las dos contraseñas no coinciden.</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Elige una contraseña</translation>
    </message>
    <message>
        <source>This account was imported, and its contacts have no password on this computer yet.</source>
        <translation>Esta cuenta se ha importado y sus contactos aún no tienen contraseña en este equipo.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message numerus="yes">
        <source>Password, at least %n characters</source>
        <translation>
            <numerusform>Contraseña, al menos %n carácter</numerusform>
            <numerusform>Contraseña, al menos %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Repite la contraseña</translation>
    </message>
    <message>
        <source>Choose and sign in</source>
        <translation>Elegir y entrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>areacliente::FirstStartPage</name>
    <message>
        <source>There is no account on this computer yet</source>
        <translation>Todavía no hay ninguna cuenta en este equipo</translation>
    </message>
    <message>
        <source>Open the sample account</source>
        <translation>Abrir la cuenta de muestra</translation>
    </message>
    <message>
        <source>Opens in a window of its own; nothing of it mixes with your account.</source>
        <translation>Se abre en su propia ventana; nada de ella se mezcla con tu cuenta.</translation>
    </message>
    <message>
        <source>Open an account file…</source>
        <translation>Abrir un archivo de cuenta…</translation>
    </message>
    <message>
        <source>Fill in the data-change form</source>
        <translation>Rellenar el formulario de modificación de datos</translation>
    </message>
    <message>
        <source>Reading the account file…</source>
        <translation>Leyendo el archivo de cuenta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect with your provider, or open the file with your account that it gave you. To look round first, there is a sample account, which is made up.</source>
        <translation>Conecta con tu proveedor o abre el archivo con tu cuenta que te haya dado. Para echar antes un vistazo hay una cuenta de muestra, inventada.</translation>
    </message>
    <message>
        <source>Connect with your provider…</source>
        <translation>Conectar con tu proveedor…</translation>
    </message>
    <message>
        <source>Other accounts on this computer</source>
        <translation>Otras cuentas en este equipo</translation>
    </message>
</context>
<context>
    <name>areacliente::FirstSyncPage</name>
    <message numerus="yes">
        <source>%n records so far</source>
        <translation>
            <numerusform>%Ln registro hasta ahora</numerusform>
            <numerusform>%Ln registros hasta ahora</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching your account…</source>
        <translation>Descargando tu cuenta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel and go back to the sign-in page</source>
        <translation>Cancelar y volver al inicio de sesión</translation>
    </message>
</context>
<context>
    <name>areacliente::InvoiceFilterBar</name>
    <message>
        <source>Number or subject</source>
        <translation>Número o concepto</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Filter by total</source>
        <translation>Filtrar por total</translation>
    </message>
    <message>
        <source>Total from</source>
        <translation>Total desde</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>Least total</source>
        <translation>Total mínimo</translation>
    </message>
    <message>
        <source>Greatest total</source>
        <translation>Total máximo</translation>
    </message>
    <message>
        <source>Any total</source>
        <translation>Cualquier total</translation>
    </message>
</context>
<context>
    <name>areacliente::InvoiceLineDelegate</name>
    <message>
        <source>%1 · tax %2</source>
        <translation>%1 · impuestos %2</translation>
    </message>
</context>
<context>
    <name>areacliente::InvoicesPage</name>
    <message>
        <source>invoices-%1.csv</source>
        <comment>file name</comment>
        <translation>facturas-%1.csv</translation>
    </message>
    <message>
        <source>Export invoices</source>
        <translation>Exportar facturas</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV para hojas de cálculo</translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation>CSV para otros programas</translation>
    </message>
    <message>
        <source>Select the invoices first: with Ctrl or Shift more than one, with Ctrl+A the whole list.</source>
        <translation>Selecciona antes las facturas: con Ctrl o Mayús, varias; con Ctrl+A, toda la lista.</translation>
    </message>
    <message>
        <source>Export PDFs</source>
        <translation>Exportar PDF</translation>
    </message>
    <message>
        <source>invoices.zip</source>
        <comment>file name</comment>
        <translation>facturas.zip</translation>
    </message>
    <message>
        <source>invoices.pdf</source>
        <comment>file name</comment>
        <translation>facturas.pdf</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Archivo ZIP</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>These could not be had, and are not in it: %1.</source>
        <translation>Estas no se han podido obtener y no están incluidas: %1.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>Se ha cancelado la exportación. No se ha guardado ningún archivo.</translation>
    </message>
    <message>
        <source>None of the documents are on this computer, and the provider cannot give them now. No file was written.</source>
        <translation>Ninguno de los documentos está en este equipo y ahora el proveedor no puede enviarlos. No se ha guardado ningún archivo.</translation>
    </message>
    <message>
        <source>That many rows cannot be copied. Export the list as CSV instead.</source>
        <translation>No se pueden copiar tantas filas. Exporta la lista como CSV.</translation>
    </message>
    <message>
        <source>No matching invoices</source>
        <translation>Ninguna factura coincide</translation>
    </message>
    <message>
        <source>Other words, another year or another state may find it.</source>
        <translation>Prueba con otras palabras, otro año u otro estado.</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Aún no hay facturas</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n factura</numerusform>
            <numerusform>%n facturas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <translation>%1 por pagar</translation>
    </message>
    <message>
        <source>Export the list as CSV…</source>
        <translation>Exportar la lista como CSV…</translation>
    </message>
    <message>
        <source>PDFs of the selection as a zip…</source>
        <translation>PDF de la selección en un ZIP…</translation>
    </message>
    <message>
        <source>PDFs of the selection as one PDF…</source>
        <translation>PDF de la selección en un solo PDF…</translation>
    </message>
    <message>
        <source>Show PDF</source>
        <translation>Ver PDF</translation>
    </message>
    <message>
        <source>Show all invoices</source>
        <translation>Ver todas las facturas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>No invoice chosen</source>
        <translation>Ninguna factura elegida</translation>
    </message>
    <message>
        <source>Choose an invoice to see its lines, its payments and its PDF.</source>
        <translation>Elige una factura para ver sus líneas, sus pagos y su PDF.</translation>
    </message>
    <message>
        <source>%1 invoices are selected, and at most %2 fit into one file. Filter the list, for example by year.</source>
        <translation>Hay %1 facturas elegidas y en un archivo caben como máximo %2. Filtra la lista, por ejemplo por año.</translation>
    </message>
</context>
<context>
    <name>areacliente::LedgerPage</name>
    <message>
        <source>Still to be paid to the provider</source>
        <translation>Pendiente de pago al proveedor</translation>
    </message>
    <message>
        <source>In your favour: it is used for the next invoices</source>
        <translation>A tu favor: se usa en las próximas facturas</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>Todo está al día</translation>
    </message>
    <message>
        <source>No movements yet</source>
        <translation>Aún no hay movimientos</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message>
        <source>No matching movements</source>
        <translation>Ningún movimiento coincide</translation>
    </message>
    <message>
        <source>Another year or another kind may have some.</source>
        <translation>Prueba con otro año u otro tipo.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Todos los años</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Todos los movimientos</translation>
    </message>
    <message>
        <source>Kind of movement</source>
        <translation>Tipo de movimiento</translation>
    </message>
    <message>
        <source>Show the invoice or credit note</source>
        <translation>Ver la factura o el abono</translation>
    </message>
    <message>
        <source>Movements of the balance</source>
        <translation>Movimientos del saldo</translation>
    </message>
</context>
<context>
    <name>areacliente::LifeTimeline</name>
    <message>
        <source>Registered</source>
        <translation>Registrado</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Expiring soon</source>
        <translation>Próximo a caducar</translation>
    </message>
    <message>
        <source>Expired, in grace period</source>
        <translation>Caducado, en periodo de gracia</translation>
    </message>
    <message>
        <source>Redemption, with surcharge</source>
        <translation>Redención, con recargo</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta el %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde el %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Life cycle of the domain</source>
        <translation>Ciclo de vida del dominio</translation>
    </message>
    <message>
        <source>Pending deletion</source>
        <translation>Pendiente de borrado</translation>
    </message>
</context>
<context>
    <name>areacliente::LockPage</name>
    <message>
        <source>The password is not right.</source>
        <translation>La contraseña no es correcta.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Sesión bloqueada</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Cerrar sesión…</translation>
    </message>
</context>
<context>
    <name>areacliente::MainWindow</name>
    <message>
        <source>Client area</source>
        <translation>Área Cliente</translation>
    </message>
</context>
<context>
    <name>areacliente::MarkdownView</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>This link leads to %1</source>
        <translation>Este enlace lleva a %1</translation>
    </message>
</context>
<context>
    <name>areacliente::MessageBubble</name>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Pendiente de envío</translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <translation>Mensaje de %1, %2</translation>
    </message>
    <message>
        <source>Answer from %1, %2</source>
        <translation>Respuesta de %1, %2</translation>
    </message>
</context>
<context>
    <name>areacliente::NavigationRail</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>areacliente::OutboxDialog</name>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Edit and send again…</source>
        <translation>Corregir y reenviar…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>Cambios pendientes</translation>
    </message>
    <message>
        <source>Changes made on this computer take effect at the provider when it accepts them. What it refuses is kept here.</source>
        <translation>Los cambios hechos en este equipo surten efecto cuando el proveedor los acepta. Lo que rechaza se conserva aquí.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>No hay nada pendiente</translation>
    </message>
    <message>
        <source>No changes are pending or refused.</source>
        <translation>No hay cambios pendientes ni rechazados.</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
</context>
<context>
    <name>areacliente::OutboxNotices</name>
    <message>
        <source>%1: waiting to be sent.</source>
        <translation>%1: pendiente de envío.</translation>
    </message>
    <message>
        <source>%1: sent, waiting for the answer.</source>
        <translation>%1: se ha enviado; falta la respuesta del proveedor.</translation>
    </message>
    <message>
        <source>%1: accepted by the provider.</source>
        <translation>%1: envío aceptado por el proveedor.</translation>
    </message>
    <message>
        <source>%1: refused by the provider. %2 What you typed is kept.</source>
        <translation>%1: envío rechazado por el proveedor. %2 Lo que escribiste se conserva.</translation>
    </message>
    <message>
        <source>Edit and send again…</source>
        <translation>Corregir y reenviar…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
</context>
<context>
    <name>areacliente::PasswordDialog</name>
    <message>
        <source>Type your present password.</source>
        <translation>Escribe tu contraseña actual.</translation>
    </message>
    <message numerus="yes">
        <source>A password has at least %n characters.</source>
        <translation>
            <numerusform>Una contraseña tiene al menos %n carácter.</numerusform>
            <numerusform>Una contraseña tiene al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password is the same as the present one.</source>
        <translation>La contraseña nueva es igual que la actual.</translation>
    </message>
    <message>
        <source>The two new passwords are not the same.</source>
        <translation>Las dos contraseñas nuevas no son iguales.</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>Cambiar tu contraseña</translation>
    </message>
    <message>
        <source>Everywhere else where you are signed in, you will be asked for the new password.</source>
        <translation>En los demás sitios donde tengas la sesión abierta se te pedirá la contraseña nueva.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The new password again</source>
        <translation>Repite la contraseña nueva</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The present password is not right.</source>
        <translation>La contraseña actual no es correcta.</translation>
    </message>
</context>
<context>
    <name>areacliente::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>areacliente::PasswordHint</name>
    <message numerus="yes">
        <source>At least %n characters. Several words make a good password.</source>
        <translation>
            <numerusform>Al menos %n carácter. Varias palabras hacen una buena contraseña.</numerusform>
            <numerusform>Al menos %n caracteres. Varias palabras hacen una buena contraseña.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short: at least %n characters.</source>
        <translation>
            <numerusform>Demasiado corta: al menos %n carácter.</numerusform>
            <numerusform>Demasiado corta: al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: easy to guess. Make it longer.</source>
        <translation>Débil: fácil de adivinar. Hazla más larga.</translation>
    </message>
    <message>
        <source>Fair. One more word makes it strong.</source>
        <translation>Aceptable. Con una palabra más será fuerte.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Fuerte.</translation>
    </message>
</context>
<context>
    <name>areacliente::PaymentMethodsPage</name>
    <message>
        <source>Expired, or about to expire: %1.</source>
        <translation>Caducadas o a punto de caducar: %1.</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>No payment methods</source>
        <translation>No hay formas de pago</translation>
    </message>
    <message>
        <source>The provider keeps none for this account.</source>
        <translation>El proveedor no tiene ninguna guardada para esta cuenta.</translation>
    </message>
    <message>
        <source>Only the last digits are kept on this computer. Card numbers are never typed into this program.</source>
        <translation>En este equipo solo se guardan las últimas cifras. Los números de tarjeta nunca se escriben en este programa.</translation>
    </message>
</context>
<context>
    <name>areacliente::PdfPreview</name>
    <message>
        <source>This document cannot be shown</source>
        <translation>No se puede mostrar este documento</translation>
    </message>
    <message>
        <source>It is damaged, or it is not a PDF.</source>
        <translation>Está dañado o no es un PDF.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation>Páginas del documento</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>Ajustar al ancho</translation>
    </message>
</context>
<context>
    <name>areacliente::PlanDetail</name>
    <message>
        <source>%1, without tax</source>
        <translation>%1, sin impuestos</translation>
    </message>
    <message>
        <source>No plan chosen</source>
        <translation>Ningún plan elegido</translation>
    </message>
    <message>
        <source>Choose a plan to see what it includes and what it costs.</source>
        <translation>Elige un plan para ver qué incluye y cuánto cuesta.</translation>
    </message>
</context>
<context>
    <name>areacliente::PlansPage</name>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>Filter plans</source>
        <translation>Filtrar planes</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Kind of plan</source>
        <translation>Tipo de plan</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Todos los planes</translation>
    </message>
    <message>
        <source>Whether the plan is offered</source>
        <translation>Si el plan está a la venta</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>Aún no hay planes</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No plan has all these words and passes these filters.</source>
        <translation>Ningún plan contiene todas esas palabras y cumple los filtros.</translation>
    </message>
</context>
<context>
    <name>areacliente::PreviewPage</name>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>The form as it will be printed. It is in Spanish whatever language the program speaks, for the provider’s staff read it.</source>
        <translation>El formulario tal como se imprimirá. Está siempre en español, sea cual sea el idioma del programa, porque lo lee el personal del proveedor.</translation>
    </message>
    <message>
        <source>Preparing the form</source>
        <translation>Generando el formulario</translation>
    </message>
    <message>
        <source>There is no preview</source>
        <translation>No hay vista previa</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Guardar el formulario</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>The form was sent to the printer.</source>
        <translation>El formulario se ha enviado a la impresora.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Go to this field</source>
        <translation>Ir a este dato</translation>
    </message>
    <message>
        <source>Ready to be saved, signed and sent</source>
        <translation>Listo para guardar, firmar y enviar</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right first</source>
        <translation>
            <numerusform>Antes hay que corregir %n cosa</numerusform>
            <numerusform>Antes hay que corregir %n cosas</numerusform>
        </translation>
    </message>
    <message>
        <source>First put right what is listed above.</source>
        <translation>Corrige antes lo que se indica arriba.</translation>
    </message>
    <message>
        <source>What is missing or wrong</source>
        <translation>Lo que falta o está mal</translation>
    </message>
    <message>
        <source>Send it with</source>
        <translation>Envíalo con</translation>
    </message>
    <message>
        <source>English beside the Spanish</source>
        <translation>Inglés junto al español</translation>
    </message>
    <message>
        <source>Prepare the form again</source>
        <translation>Volver a generar el formulario</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Guardar PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>areacliente::ProfileList</name>
    <message>
        <source>The sample account</source>
        <translation>La cuenta de muestra</translation>
    </message>
    <message>
        <source>Account on this computer</source>
        <translation>Cuenta en este equipo</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1 %2</source>
        <translation>Abrir %1 %2</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <translation>Eliminar %1 %2</translation>
    </message>
</context>
<context>
    <name>areacliente::ProfileOverview</name>
    <message>
        <source>Customer record</source>
        <translation>Ficha de cliente</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tus datos</translation>
    </message>
    <message>
        <source>Sign-in and security</source>
        <translation>Acceso y seguridad</translation>
    </message>
    <message>
        <source>Papers and personal data</source>
        <translation>Documentos y datos personales</translation>
    </message>
    <message>
        <source>What cannot be edited here is changed with the data-change form, signed and sent to the support centre. The export holds what this computer keeps about you yourself.</source>
        <translation>Lo que no se puede modificar aquí se cambia con el formulario de modificación de datos, firmado y enviado al Centro de Atención y Soporte. La exportación contiene lo que este equipo guarda sobre ti.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modificación: %1</translation>
    </message>
</context>
<context>
    <name>areacliente::ProfileTab</name>
    <message>
        <source>Edit…</source>
        <translation>Modificar…</translation>
    </message>
    <message>
        <source>Export your data…</source>
        <translation>Exportar tus datos…</translation>
    </message>
    <message>
        <source>Data-change form…</source>
        <translation>Formulario de modificación…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Registro de actividad</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Solicitudes</translation>
    </message>
    <message>
        <source>You were editing the customer record when the program ended. What you typed is still there.</source>
        <translation>Estabas modificando la ficha de cliente cuando se cerró el programa. Lo que escribiste sigue ahí.</translation>
    </message>
    <message>
        <source>Export your data</source>
        <translation>Exportar tus datos</translation>
    </message>
    <message>
        <source>my-data-%1</source>
        <translation>mis-datos-%1</translation>
    </message>
    <message>
        <source>JSON, for programs</source>
        <translation>JSON, para programas</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, para hojas de cálculo</translation>
    </message>
    <message>
        <source>Your data was saved as %1.</source>
        <translation>Tus datos se han guardado como %1.</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Gestionar…</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
</context>
<context>
    <name>areacliente::ReasonPage</name>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>This form asks the provider to change the data of a customer record. It needs no session: it is for you even when you cannot sign in any more.</source>
        <translation>Con este formulario pides al proveedor que modifique los datos de una ficha de cliente. No hace falta sesión: te sirve aunque ya no puedas entrar.</translation>
    </message>
    <message>
        <source>What do you need?</source>
        <translation>¿Qué necesitas?</translation>
    </message>
    <message>
        <source>Change data of the customer record</source>
        <translation>Modificar datos de la ficha de cliente</translation>
    </message>
    <message>
        <source>For data that cannot be changed in the client area, or when you would rather ask on paper.</source>
        <translation>Para datos que no se pueden cambiar en el Área Cliente o si prefieres pedirlo en papel.</translation>
    </message>
    <message>
        <source>Recover access: the owner contact’s mailbox cannot be reached</source>
        <translation>Recuperar el acceso: no se puede entrar en el buzón del contacto propietario</translation>
    </message>
    <message>
        <source>The provider checks who you are and puts a mailbox that you can read in its place.</source>
        <translation>El proveedor comprueba quién eres y pone en su lugar un buzón en el que sí puedas entrar.</translation>
    </message>
    <message>
        <source>Whose customer record is it?</source>
        <translation>¿De quién es la ficha de cliente?</translation>
    </message>
    <message>
        <source>A person’s</source>
        <translation>De una persona</translation>
    </message>
    <message>
        <source>It stands in the name of a natural person, a self-employed one too.</source>
        <translation>Está a nombre de una persona física, también autónoma.</translation>
    </message>
    <message>
        <source>An organisation’s</source>
        <translation>De una organización</translation>
    </message>
    <message>
        <source>A company, an association or another entity; a person who may act for it signs.</source>
        <translation>Una empresa, una asociación u otra entidad; firma una persona que puede representarla.</translation>
    </message>
    <message>
        <source>What you will have to send with it</source>
        <translation>Qué tendrás que enviar con él</translation>
    </message>
</context>
<context>
    <name>areacliente::RecordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>This is what you had typed when the program ended.</source>
        <translation>Esto es lo que habías escrito cuando se cerró el programa.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile to: %1</source>
        <translation>Entretanto alguien lo ha cambiado a: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You have changed values that are not saved.</source>
        <translation>Hay cambios sin guardar.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin indicar</translation>
    </message>
    <message>
        <source>Somebody changed “%1” meanwhile to: %2</source>
        <translation>Mientras tanto, alguien ha cambiado «%1» a: %2</translation>
    </message>
</context>
<context>
    <name>areacliente::RecoveryCodes</name>
    <message>
        <source>These codes are not shown again. Keep them somewhere first, then tick the box.</source>
        <translation>Estos códigos no se vuelven a mostrar. Guárdalos antes en algún sitio y marca la casilla.</translation>
    </message>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Códigos de recuperación de %1</translation>
    </message>
    <message>
        <source>Each code signs you in once, in the place of your authenticator app.</source>
        <translation>Cada código sirve para entrar una vez, en lugar de tu aplicación de verificación.</translation>
    </message>
    <message>
        <source>Copied. Paste them where you keep your passwords.</source>
        <translation>Copiados. Pégalos donde guardes tus contraseñas.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Guardar los códigos de recuperación</translation>
    </message>
    <message>
        <source>recovery-codes</source>
        <translation>codigos-de-recuperacion</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Two-factor sign-in is on. If you lose your phone, one of these codes signs you in, each of them once. They are shown only now.</source>
        <translation>La verificación en dos pasos está activada. Si pierdes el teléfono, podrás entrar con uno de estos códigos; cada uno sirve una vez. Solo se muestran ahora.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>I have kept these codes in a safe place</source>
        <translation>He guardado estos códigos en un lugar seguro</translation>
    </message>
</context>
<context>
    <name>areacliente::RemoveAccountDialog</name>
    <message>
        <source>The sample account is made up. It is deleted with everything that you tried in it; a new one can be opened at any time.</source>
        <translation>La cuenta de muestra es inventada. Se elimina con todo lo que hayas probado en ella; puedes abrir otra nueva cuando quieras.</translation>
    </message>
    <message>
        <source>This account is on this computer only: it is deleted with everything in it. To keep it, open it first and save it to a file.</source>
        <translation>Esta cuenta solo está en este equipo: se elimina con todo su contenido. Si quieres conservarla, ábrela antes y guárdala en un archivo.</translation>
    </message>
    <message>
        <source>What this computer keeps of this account is deleted: your copy of it, your documents and your drafts. The account itself stays at the provider, and you can connect with it again.</source>
        <translation>Se elimina lo que este equipo guarda de esta cuenta: tu copia, tus documentos y tus borradores. La cuenta sigue existiendo en el proveedor y puedes volver a conectarte a ella.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes were not sent yet and would be lost.</source>
        <translation>
            <numerusform>%n cambio aún no se ha enviado y se perdería.</numerusform>
            <numerusform>%n cambios aún no se han enviado y se perderían.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether there are changes that were not sent yet could not be found out.</source>
        <translation>No se ha podido comprobar si hay cambios sin enviar.</translation>
    </message>
    <message>
        <source>Remove the account from this computer</source>
        <translation>Eliminar la cuenta de este equipo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>areacliente::ReplyEditor</name>
    <message>
        <source>Your reply</source>
        <translation>Tu respuesta</translation>
    </message>
    <message>
        <source>Works offline too: it is sent when there is a connection.</source>
        <translation>También sin conexión: se envía en cuanto la haya.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Enviar (%1)</translation>
    </message>
</context>
<context>
    <name>areacliente::RequestsPage</name>
    <message>
        <source>Requests to the support centre</source>
        <translation>Solicitudes al Centro de Atención y Soporte</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Filtrar solicitudes</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>No hay solicitudes</translation>
    </message>
    <message>
        <source>When data must be changed that cannot be edited here, fill in the data-change form.</source>
        <translation>Si hay que cambiar datos que no se pueden modificar aquí, rellena el formulario de modificación de datos.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No request has all these words.</source>
        <translation>Ninguna solicitud tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Show its ticket</source>
        <translation>Ver su ticket</translation>
    </message>
    <message>
        <source>No request chosen</source>
        <translation>Ninguna solicitud elegida</translation>
    </message>
    <message>
        <source>Choose a request to see how far it has come.</source>
        <translation>Elige una solicitud para ver cómo va.</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Solicitada</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Solicitada por</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Aún no</translation>
    </message>
    <message>
        <source>The provider says</source>
        <translation>El proveedor dice</translation>
    </message>
</context>
<context>
    <name>areacliente::RoleCard</name>
    <message>
        <source>%1, not verified</source>
        <translation>%1, sin verificar</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Entrar como %1</translation>
    </message>
</context>
<context>
    <name>areacliente::RoleExplorer</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>What this kind of contact may see and do</source>
        <translation>Qué puede ver y hacer este tipo de contacto</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Except</source>
        <translation>Excepto</translation>
    </message>
    <message>
        <source>Mark what differs from your own role (%1)</source>
        <translation>Marcar lo que difiere de tu rol (%1)</translation>
    </message>
</context>
<context>
    <name>areacliente::SearchBox</name>
    <message>
        <source>Search everything (%1)</source>
        <translation>Buscar en todo (%1)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
</context>
<context>
    <name>areacliente::SearchResults</name>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>No hay resultados para «%1».</translation>
    </message>
</context>
<context>
    <name>areacliente::SecurityDialog</name>
    <message>
        <source>The password is not right.</source>
        <translation>La contraseña no es correcta.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again first; nothing was changed.</source>
        <translation>Tu sesión ha terminado. Vuelve a iniciarla; no se ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>areacliente::SecurityPage</name>
    <message>
        <source>Your provider does not let you change how you sign in from here.</source>
        <translation>Tu proveedor no permite cambiar desde aquí cómo inicias sesión.</translation>
    </message>
    <message>
        <source>What your provider offers here is known once it can be reached.</source>
        <translation>Lo que ofrece aquí tu proveedor se sabrá cuando se pueda llegar a él.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activada</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivada</translation>
    </message>
    <message>
        <source>Your password was changed. Every other session has ended.</source>
        <translation>Tu contraseña se ha cambiado. Las demás sesiones se han cerrado.</translation>
    </message>
    <message>
        <source>Two-factor sign-in is on.</source>
        <translation>La verificación en dos pasos está activada.</translation>
    </message>
    <message>
        <source>Two-factor sign-in is off.</source>
        <translation>La verificación en dos pasos está desactivada.</translation>
    </message>
    <message>
        <source>Where you are signed in. End what you do not know, and change your password then.</source>
        <translation>Dónde tienes la sesión abierta. Cierra lo que no conozcas y, en ese caso, cambia la contraseña.</translation>
    </message>
    <message>
        <source>Where you are signed in can be seen and changed only with a connection to the provider.</source>
        <translation>Dónde tienes la sesión abierta solo se puede ver y cambiar con conexión al proveedor.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Use one that you use nowhere else.</source>
        <translation>Usa una que no utilices en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Cambiar contraseña…</translation>
    </message>
    <message>
        <source>Two-factor sign-in</source>
        <translation>Verificación en dos pasos</translation>
    </message>
    <message>
        <source>Besides the password, a code from an app on your phone is asked for at sign-in.</source>
        <translation>Además de la contraseña, al iniciar sesión se pide un código de una aplicación de tu teléfono.</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>Activar…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Desactivar…</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>End all others</source>
        <translation>Cerrar todas las demás</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>End the session of %1? Whoever uses it has to sign in again.</source>
        <translation>¿Cerrar la sesión de %1? Quien la use tendrá que volver a iniciarla.</translation>
    </message>
    <message>
        <source>The session of %1 has ended.</source>
        <translation>La sesión de %1 se ha cerrado.</translation>
    </message>
    <message>
        <source>End all other sessions? Whoever uses them has to sign in again.</source>
        <translation>¿Cerrar todas las demás sesiones? Quien las use tendrá que volver a iniciarlas.</translation>
    </message>
    <message>
        <source>All other sessions have ended.</source>
        <translation>Las demás sesiones se han cerrado.</translation>
    </message>
    <message>
        <source>End sessions</source>
        <translation>Cerrar sesiones</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>areacliente::ServerPage</name>
    <message>
        <source>Connect with your provider</source>
        <translation>Conectar con tu proveedor</translation>
    </message>
    <message>
        <source>Type the address of your provider&apos;s client area, as it stands in its letters and on its web site. Only protected connections (https) are used.</source>
        <translation>Escribe la dirección del área de cliente de tu proveedor, tal como figura en sus cartas y en su página web. Solo se usan conexiones protegidas (https).</translation>
    </message>
    <message>
        <source>Address of the provider</source>
        <translation>Dirección del proveedor</translation>
    </message>
    <message>
        <source>clients.example.com</source>
        <translation>clientes.ejemplo.es</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Looking for the client area…</source>
        <translation>Buscando el área de cliente…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>It must begin with https: only protected connections are used.</source>
        <translation>Debe empezar por https: solo se usan conexiones protegidas.</translation>
    </message>
</context>
<context>
    <name>areacliente::SessionList</name>
    <message>
        <source>A program that does not say its name</source>
        <translation>Un programa que no dice su nombre</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Esta</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End the session of %1</source>
        <translation>Cerrar la sesión de %1</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>signed in on %1</source>
        <translation>iniciada el %1</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>último uso el %1</translation>
    </message>
</context>
<context>
    <name>areacliente::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Keep attachments and PDFs on this computer, to read them offline</source>
        <translation>Guardar los adjuntos y los PDF en este equipo, para leerlos sin conexión</translation>
    </message>
    <message>
        <source>All of them, not only those of the last two years</source>
        <translation>Todos, no solo los de los dos últimos años</translation>
    </message>
</context>
<context>
    <name>areacliente::SignInForm</name>
    <message>
        <source>Type your e-mail address.</source>
        <translation>Escribe tu correo electrónico.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The e-mail address or the password is not right.</source>
        <translation>El correo o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>nombre@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Keep me signed in on this computer</source>
        <translation>Mantener la sesión en este equipo</translation>
    </message>
    <message>
        <source>Your session is kept in the system&apos;s keychain, never your password.</source>
        <translation>En el llavero del sistema se guarda tu sesión, nunca tu contraseña.</translation>
    </message>
    <message>
        <source>Type the code of your authenticator app.</source>
        <translation>Escribe el código de tu aplicación de verificación.</translation>
    </message>
    <message>
        <source>Your password is right. Now the code, please.</source>
        <translation>La contraseña es correcta. Ahora escribe el código.</translation>
    </message>
</context>
<context>
    <name>areacliente::SignInHelp</name>
    <message>
        <source>Open your provider&apos;s website and choose “Login”, at the top right.</source>
        <translation>Abre la web de tu proveedor y pulsa «Login», arriba a la derecha.</translation>
    </message>
    <message>
        <source>Type the e-mail address of your contact.</source>
        <translation>Escribe el correo con el que figuras como contacto.</translation>
    </message>
    <message>
        <source>Choose “Recover password”.</source>
        <translation>Pulsa «Recuperar contraseña».</translation>
    </message>
    <message>
        <source>Follow the simple steps of the assistant. The link it sends to your mailbox is for you alone: do not share it.</source>
        <translation>Sigue los sencillos pasos del asistente. El enlace que envía a tu buzón es solo para ti: no lo compartas.</translation>
    </message>
    <message>
        <source>If you do not remember the e-mail address of the owner contact, or cannot reach its mailbox, see how to recover the owner&apos;s access.</source>
        <translation>Si no recuerdas el correo del contacto propietario o no puedes entrar en su buzón, mira cómo recuperar el acceso del propietario.</translation>
    </message>
    <message>
        <source>If you cannot reach the mailbox of the owner contact:</source>
        <translation>Si no puedes entrar en el buzón del contacto propietario:</translation>
    </message>
    <message>
        <source>Fill in the form to change the data of the customer record. It needs:</source>
        <translation>Rellena el formulario de modificación de datos de la ficha de cliente. Necesita:</translation>
    </message>
    <message>
        <source>the full name, with both surnames, of the natural person with legal capacity to ask</source>
        <translation>el nombre y los dos apellidos de la persona física con capacidad legal para formular la solicitud</translation>
    </message>
    <message>
        <source>their NIF</source>
        <translation>su NIF</translation>
    </message>
    <message>
        <source>the ID of the customer record to change</source>
        <translation>el ID de la ficha de cliente que hay que modificar</translation>
    </message>
    <message>
        <source>the data to change</source>
        <translation>los datos que hay que cambiar</translation>
    </message>
    <message>
        <source>place, date and signature</source>
        <translation>lugar, fecha y firma</translation>
    </message>
    <message>
        <source>Add a copy of the DNI of who signs and, for an organisation, of its CIF.</source>
        <translation>Añade una copia del DNI de quien firma y, si es una organización, de su CIF.</translation>
    </message>
    <message>
        <source>Send it all to customer service through the support centre.</source>
        <translation>Envíalo todo a Atención al Cliente a través del Centro de Atención y Soporte.</translation>
    </message>
    <message>
        <source>If you do not remember which e-mail address the owner contact signs in with, send customer service:</source>
        <translation>Si no recuerdas con qué correo entra el contacto propietario, envía a Atención al Cliente:</translation>
    </message>
    <message>
        <source>a copy of the DNI of the owner contact</source>
        <translation>una copia del DNI del contacto propietario</translation>
    </message>
    <message>
        <source>a copy of the CIF and of the powers of attorney, where the account is a legal entity&apos;s</source>
        <translation>una copia del CIF y de los poderes de representación, si la cuenta está a nombre de una entidad jurídica</translation>
    </message>
    <message>
        <source>Recover your password</source>
        <translation>Recupera tu contraseña</translation>
    </message>
    <message>
        <source>Recover the owner&apos;s access</source>
        <translation>Recupera el acceso del propietario</translation>
    </message>
    <message>
        <source>Fill in the data-change form…</source>
        <translation>Rellenar el formulario de modificación…</translation>
    </message>
    <message>
        <source>Back to sign-in</source>
        <translation>Volver al inicio de sesión</translation>
    </message>
</context>
<context>
    <name>areacliente::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>The sample account</source>
        <translation>La cuenta de muestra</translation>
    </message>
    <message>
        <source>I forgot my password</source>
        <translation>He olvidado mi contraseña</translation>
    </message>
    <message>
        <source>I cannot reach the owner contact&apos;s mailbox</source>
        <translation>No puedo entrar en el buzón del contacto propietario</translation>
    </message>
    <message>
        <source>Fill in the data-change form</source>
        <translation>Rellenar el formulario de modificación de datos</translation>
    </message>
    <message>
        <source>Choose a password: first time with this account</source>
        <translation>Elegir contraseña: primera vez con esta cuenta</translation>
    </message>
    <message>
        <source>Sign in with e-mail and password</source>
        <translation>Iniciar sesión con correo y contraseña</translation>
    </message>
    <message>
        <source>Choose a contact of the sample account</source>
        <translation>Elegir un contacto de la cuenta de muestra</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>provider, its address</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Provider: %1</source>
        <translation>Proveedor: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the provider</source>
        <translation>Cambiar de proveedor</translation>
    </message>
    <message>
        <source>Other accounts on this computer…</source>
        <translation>Otras cuentas en este equipo…</translation>
    </message>
    <message>
        <source>Made-up data, to try everything without a provider. Choose a contact and see what their role sees.</source>
        <translation>Datos inventados para probarlo todo sin proveedor. Elige un contacto y mira lo que ve su rol.</translation>
    </message>
</context>
<context>
    <name>areacliente::SignOutDialog</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n borrador</numerusform>
            <numerusform>%n borradores</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>Lo que se perdería</translation>
    </message>
    <message>
        <source>Sign out and lose this</source>
        <translation>Cerrar sesión y perderlo</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Seguir con la sesión</translation>
    </message>
    <message>
        <source>Another contact&apos;s changes</source>
        <translation>Cambios de otro contacto</translation>
    </message>
    <message>
        <source>Sign in and lose this</source>
        <translation>Iniciar sesión y perder esto</translation>
    </message>
    <message>
        <source>Do not sign in</source>
        <translation>No iniciar sesión</translation>
    </message>
    <message>
        <source>Signing out removes your copy of the account, your documents and your drafts from this computer. An account opened from a file stays in the data folder, where its contacts can sign in again.</source>
        <translation>Al cerrar sesión se eliminan de este equipo tu copia de la cuenta, tus documentos y tus borradores. Una cuenta abierta desde un archivo permanece en la carpeta de datos, donde sus contactos pueden volver a iniciar sesión.</translation>
    </message>
    <message>
        <source>Another contact used this computer before. Signing in removes what that contact left here.</source>
        <translation>Otro contacto ha usado antes este equipo. Al iniciar sesión se elimina lo que dejó aquí.</translation>
    </message>
    <message>
        <source>This was not sent and would be lost:</source>
        <translation>Esto no se ha enviado y se perdería:</translation>
    </message>
</context>
<context>
    <name>areacliente::SignPage</name>
    <message>
        <source>There is no signature in this picture: the sheet is empty.</source>
        <translation>En esta imagen no hay firma: la hoja está vacía.</translation>
    </message>
    <message>
        <source>This picture is too large. A photo of the signature alone is enough.</source>
        <translation>Esta imagen es demasiado grande. Basta una foto de la firma sola.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read: PNG and JPEG are.</source>
        <translation>Esta imagen no se puede leer: sirven PNG y JPEG.</translation>
    </message>
    <message>
        <source>The sheet is full: no more lines can be added.</source>
        <translation>La hoja está llena: no caben más trazos.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Place, date and signature. If you would rather sign in ink, leave the box empty and sign the printed form.</source>
        <translation>Lugar, fecha y firma. Si prefieres firmar a mano, deja el recuadro vacío y firma el formulario impreso.</translation>
    </message>
    <message>
        <source>Choose a picture of the signature</source>
        <translation>Elige una imagen de la firma</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>Leyendo la imagen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n trazo</numerusform>
            <numerusform>%n trazos</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, by the clock of this computer.</source>
        <translation>Hoy, según el reloj de este equipo.</translation>
    </message>
    <message>
        <source>The clock of this computer seems to be wrong: please check the date.</source>
        <translation>El reloj de este equipo parece estar mal: comprueba la fecha.</translation>
    </message>
    <message>
        <source>This is far from today, which is %1 by the clock of this computer.</source>
        <translation>Queda lejos de hoy, que es %1 según el reloj de este equipo.</translation>
    </message>
    <message>
        <source>By the clock of this computer, today is %1.</source>
        <translation>Según el reloj de este equipo, hoy es %1.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Draw it here</source>
        <translation>Dibujarla aquí</translation>
    </message>
    <message>
        <source>Take it from a picture</source>
        <translation>Tomarla de una imagen</translation>
    </message>
    <message>
        <source>Sign the paper in ink</source>
        <translation>Firmar el papel a mano</translation>
    </message>
    <message>
        <source>Sign here with the mouse, a pen or a finger</source>
        <translation>Firma aquí con el ratón, un lápiz o el dedo</translation>
    </message>
    <message>
        <source>Sheet to sign on</source>
        <translation>Hoja para firmar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Elegir una imagen…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Quitar la imagen</translation>
    </message>
    <message>
        <source>The signature as it will be printed</source>
        <translation>La firma tal como se imprimirá</translation>
    </message>
    <message>
        <source>A photo or scan of a signature on white paper, PNG or JPEG. The paper around it is cut off and made transparent.</source>
        <translation>Una foto o un escaneo de una firma en papel blanco, PNG o JPEG. El papel de alrededor se recorta y se hace transparente.</translation>
    </message>
    <message>
        <source>The box for the signature stays empty. Print the form, sign it in ink, and send a scan or a photo of it.</source>
        <translation>El recuadro de la firma queda vacío. Imprime el formulario, fírmalo a mano y envía un escaneo o una foto.</translation>
    </message>
</context>
<context>
    <name>areacliente::SignerPage</name>
    <message>
        <source>DNI or NIE number, with its letter</source>
        <translation>Número de DNI o NIE, con su letra</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Número del documento</translation>
    </message>
    <message>
        <source>Foreign tax number</source>
        <translation>Número fiscal extranjero</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Quién lo pide</translation>
    </message>
    <message>
        <source>The natural person with legal capacity to make the request, who will sign it, and the record it is about.</source>
        <translation>La persona física con capacidad legal para formular la solicitud, que la firmará, y la ficha a la que se refiere.</translation>
    </message>
    <message>
        <source>The person who signs</source>
        <translation>La persona que firma</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First surname</source>
        <translation>Primer apellido</translation>
    </message>
    <message>
        <source>Second surname</source>
        <translation>Segundo apellido</translation>
    </message>
    <message>
        <source>Kind of identity document</source>
        <translation>Tipo de documento de identidad</translation>
    </message>
    <message>
        <source>Acting as, for instance administrator</source>
        <translation>En calidad de (por ejemplo, administrador)</translation>
    </message>
    <message>
        <source>E-mail for the reply</source>
        <translation>Correo para la respuesta</translation>
    </message>
    <message>
        <source>The customer record</source>
        <translation>La ficha de cliente</translation>
    </message>
    <message>
        <source>ID of the customer record</source>
        <translation>ID de la ficha de cliente</translation>
    </message>
    <message>
        <source>The provider prints it on every invoice.</source>
        <translation>El proveedor lo imprime en cada factura.</translation>
    </message>
    <message>
        <source>The organisation</source>
        <translation>La organización</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>The tax number is another country’s</source>
        <translation>El número fiscal es de otro país</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
</context>
<context>
    <name>areacliente::SpendingChart</name>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gasto</translation>
    </message>
    <message>
        <source>Nothing spent in this time.</source>
        <translation>No hay gasto en este periodo.</translation>
    </message>
    <message>
        <source>%1 in all, without tax. Most in %2: %3.</source>
        <translation>%1 en total, sin impuestos. Lo máximo, en %2: %3.</translation>
    </message>
</context>
<context>
    <name>areacliente::SpendingPage</name>
    <message>
        <source>The renewals of active services that renew by themselves, at today&apos;s prices, without tax.</source>
        <translation>Las renovaciones de servicios activos que se renuevan solos, a precios de hoy y sin impuestos.</translation>
    </message>
    <message>
        <source>What was invoiced less what was credited, without tax.</source>
        <translation>Lo facturado menos lo abonado, sin impuestos.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation>Año por año</translation>
    </message>
    <message>
        <source>Renewals of the next 12 months</source>
        <translation>Renovaciones de los próximos 12 meses</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Spending in figures</source>
        <translation>El gasto en cifras</translation>
    </message>
</context>
<context>
    <name>areacliente::StepButton</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Paso %1: %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Something is missing or wrong here</source>
        <translation>Aquí falta algo o hay algún error</translation>
    </message>
</context>
<context>
    <name>areacliente::StoreProblemPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>This account needs a newer version of the program</source>
        <translation>Esta cuenta necesita una versión más reciente del programa</translation>
    </message>
    <message>
        <source>The account on this computer cannot be opened</source>
        <translation>No se puede abrir la cuenta de este equipo</translation>
    </message>
    <message>
        <source>Your data was left as it is. Install the newest version and start it again.</source>
        <translation>Tus datos se han dejado como están. Instala la última versión y vuelve a abrir el programa.</translation>
    </message>
    <message>
        <source>Make room on the disk, or make the folder writable, and try again. Nothing was changed.</source>
        <translation>Libera espacio en el disco o da permiso de escritura en la carpeta e inténtalo de nuevo. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Carpeta: %1</translation>
    </message>
</context>
<context>
    <name>areacliente::SubscriptionDetail</name>
    <message>
        <source>Use</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Use over the last 13 months</source>
        <translation>Uso en los últimos 13 meses</translation>
    </message>
    <message>
        <source>Dedicated IP addresses</source>
        <translation>Direcciones IP dedicadas</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Aplicaciones</translation>
    </message>
    <message>
        <source>Control-panel users</source>
        <translation>Usuarios del panel de control</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>No subscription chosen</source>
        <translation>Ninguna suscripción elegida</translation>
    </message>
    <message>
        <source>Choose a subscription to see its plan, its use and what belongs to it.</source>
        <translation>Elige una suscripción para ver su plan, su uso y lo que incluye.</translation>
    </message>
    <message>
        <source>%1, without tax</source>
        <translation>%1, sin impuestos</translation>
    </message>
    <message>
        <source>Automatically</source>
        <translation>Automáticamente</translation>
    </message>
    <message>
        <source>Only when you renew it</source>
        <translation>Solo si la renuevas tú</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Descripción del plan</translation>
    </message>
</context>
<context>
    <name>areacliente::SubscriptionsTab</name>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Filter subscriptions</source>
        <translation>Filtrar suscripciones</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Kind of subscription</source>
        <translation>Tipo de suscripción</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>State of the subscription</source>
        <translation>Estado de la suscripción</translation>
    </message>
    <message>
        <source>No subscriptions yet</source>
        <translation>Aún no hay suscripciones</translation>
    </message>
    <message>
        <source>They appear here after the first synchronisation.</source>
        <translation>Aparecerán aquí tras la primera sincronización.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No subscription has all these words and this kind and state.</source>
        <translation>Ninguna suscripción de este tipo y estado tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
</context>
<context>
    <name>areacliente::SupportTab</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Help articles</source>
        <translation>Artículos de ayuda</translation>
    </message>
    <message>
        <source>Announcements</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>areacliente::SyncButton</name>
    <message>
        <source>Not synchronised yet</source>
        <translation>Aún sin sincronizar</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <translation>Al día, %1</translation>
    </message>
    <message>
        <source>Synchronising…</source>
        <translation>Sincronizando…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>Sign in again to synchronise</source>
        <translation>Inicia sesión para sincronizar</translation>
    </message>
    <message>
        <source>Not synchronised</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>Stop synchronising</source>
        <translation>Detener la sincronización</translation>
    </message>
    <message numerus="yes">
        <source>%n changes wait</source>
        <translation>
            <numerusform>%n cambio pendiente</numerusform>
            <numerusform>%n cambios pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>The provider asks to wait</source>
        <translation>El proveedor pide esperar</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Datos de %1.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Connection not safe</source>
        <translation>Conexión no segura</translation>
    </message>
</context>
<context>
    <name>areacliente::TableView</name>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exportar como CSV…</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Ascendente</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Descendente</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
</context>
<context>
    <name>areacliente::TicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Say what happens and what you expected, where, since when, and the exact text of the error. Never write passwords or card numbers.</source>
        <translation>Cuenta qué ocurre y qué esperabas, dónde, desde cuándo y el texto exacto del error. No escribas nunca contraseñas ni números de tarjeta.</translation>
    </message>
</context>
<context>
    <name>areacliente::TicketThread</name>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Reply “%1”</source>
        <translation>Respuesta «%1»</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Reopening</source>
        <translation>Reapertura</translation>
    </message>
    <message>
        <source>Close ticket</source>
        <translation>Cerrar ticket</translation>
    </message>
    <message>
        <source>Reopen ticket</source>
        <translation>Reabrir ticket</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>No ticket chosen</source>
        <translation>Ningún ticket elegido</translation>
    </message>
    <message>
        <source>Choose a ticket to read and answer it.</source>
        <translation>Elige un ticket para leerlo y responder.</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>Prioridad: %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>Abierto el %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>Write here to open this ticket again</source>
        <translation>Escribe aquí para reabrir este ticket</translation>
    </message>
    <message>
        <source>Write a reply</source>
        <translation>Escribe una respuesta</translation>
    </message>
    <message>
        <source>opened %1 by %2</source>
        <translation>abierto el %1 por %2</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>cerrado el %1</translation>
    </message>
</context>
<context>
    <name>areacliente::TicketsPage</name>
    <message>
        <source>New ticket…</source>
        <translation>Nuevo ticket…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Filter tickets</source>
        <translation>Filtrar tickets</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>State of the ticket</source>
        <translation>Estado del ticket</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Todos los departamentos</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>No tickets</source>
        <translation>No hay tickets</translation>
    </message>
    <message>
        <source>Write to the support centre when something does not work or you have a question.</source>
        <translation>Escribe al Centro de Atención y Soporte cuando algo no funcione o tengas una duda.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Sin resultados</translation>
    </message>
    <message>
        <source>No ticket has all these words and this state and department.</source>
        <translation>Ningún ticket de este estado y departamento tiene todas estas palabras.</translation>
    </message>
    <message>
        <source>You were writing a ticket when the program ended. What you typed is still there.</source>
        <translation>Estabas escribiendo un ticket cuando se cerró el programa. Lo que escribiste sigue ahí.</translation>
    </message>
</context>
<context>
    <name>areacliente::TwoFactorOffDialog</name>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Type a code.</source>
        <translation>Escribe un código.</translation>
    </message>
    <message>
        <source>Turn two-factor sign-in off</source>
        <translation>Desactivar la verificación en dos pasos</translation>
    </message>
    <message>
        <source>From then on your password alone opens the account. Whoever learns it, in a data leak for instance, can sign in as you.</source>
        <translation>A partir de entonces bastará la contraseña para entrar. Quien la averigüe, por ejemplo por una filtración de datos, podrá iniciar sesión en tu nombre.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>areacliente::TwoFactorWizard</name>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Type the code that your app shows now.</source>
        <translation>Escribe el código que muestra ahora tu aplicación.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Turn two-factor sign-in on</source>
        <translation>Activar la verificación en dos pasos</translation>
    </message>
    <message>
        <source>With two-factor sign-in nobody enters with your password alone: a code from an app on your phone is asked for too. Any authenticator app will do.

First, type your password.</source>
        <translation>Con la verificación en dos pasos nadie entra solo con tu contraseña: se pide también un código de una aplicación de tu teléfono. Sirve cualquier aplicación de verificación.

Primero, escribe tu contraseña.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Scan this code with the authenticator app on your phone.</source>
        <translation>Escanea este código con la aplicación de verificación de tu teléfono.</translation>
    </message>
    <message>
        <source>QR code of the secret; it is below as text too</source>
        <translation>Código QR del secreto; debajo está también como texto</translation>
    </message>
    <message>
        <source>Or type this secret into the app:</source>
        <translation>O escribe este secreto en la aplicación:</translation>
    </message>
    <message>
        <source>Secret for the authenticator app</source>
        <translation>Secreto para la aplicación de verificación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the secret</source>
        <translation>Copiar el secreto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>areacliente::UsageBars</name>
    <message>
        <source>%1 (%2 extra)</source>
        <translation>%1 (%2 de ampliación)</translation>
    </message>
</context>
<context>
    <name>areacliente::UsageHistory</name>
    <message>
        <source>What the chart shows</source>
        <translation>Qué muestra el gráfico</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Como tabla</translation>
    </message>
    <message>
        <source>Show the months as a table</source>
        <translation>Mostrar los meses como tabla</translation>
    </message>
    <message>
        <source>Use by month</source>
        <translation>Uso por mes</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1 por mes</translation>
    </message>
</context>
</TS>
