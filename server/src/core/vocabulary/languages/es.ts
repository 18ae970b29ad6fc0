import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const spanish: Vocabulary = {
  language: 'es',
  conjunctions: words`y | e | &`,
  sections: {
    metadata: words`
      Metadatos | Datos generales | Información general | Detalles del incidente | Ficha del incidente`,
    summary: words`
      Resumen | Resumen ejecutivo | Resumen del incidente | Sinopsis | Visión general | Descripción general |
      Descripción del incidente | Sumario | En resumen`,
    background: words`Antecedentes | Contexto | Trasfondo | Información de contexto | Situación inicial`,
    impact: words`
      Impacto | Impactos | Impacto del incidente | Impacto en el negocio | Impacto de negocio |
      Alcance del impacto | Alcance e impacto | Análisis de impacto | Evaluación del impacto | Afectación |
      Consecuencias`,
    userImpact: words`
      Impacto en usuarios | Impacto en los usuarios | Impacto al usuario | Impacto en clientes |
      Impacto en los clientes | Impacto al cliente | Impacto en el cliente | Impacto en el usuario`,
    technicalImpact: words`
      Impacto técnico | Impacto en sistemas | Impacto en los sistemas | Impacto en los servicios`,
    timeline: words`
      Línea de tiempo | Línea de tiempo del incidente | Línea temporal | Línea del tiempo | Cronología |
      Cronología del incidente | Cronología de eventos | Cronología de los hechos | Cronología detallada |
      Cronograma del incidente | Secuencia de eventos | Sucesión de eventos`,
    rootCause: words`
      Causa raíz | Causas raíz | Causas raíces | Causa principal | Causas principales | Causa | Causas |
      Causa fundamental | Causa de raíz | Causa del incidente | Análisis de causa raíz |
      Análisis de la causa raíz | Análisis de causas raíz | Análisis de causas | Origen del problema |
      Origen del incidente`,
    whatHappened: words`
      Qué pasó | Qué ocurrió | Qué sucedió | Lo que pasó | Lo que ocurrió | Causa directa | Causa inmediata |
      Causa técnica`,
    fiveWhys: words`
      Cinco porqués | Los cinco porqués | 5 porqués | Los 5 porqués | Análisis de los 5 porqués |
      Por qué ocurrió | Por qué pasó | Por qué sucedió | Cómo ocurrió`,
    trigger: words`
      Desencadenante | Desencadenantes | Detonante | Detonantes | Disparador | Evento desencadenante |
      Factor desencadenante`,
    contributingFactors: words`
      Factores contribuyentes | Factor contribuyente | Factores que contribuyeron | Factores agravantes |
      Causas contribuyentes | Causas secundarias | Factores coadyuvantes`,
    detection: words`
      Detección | Detección del incidente | Descubrimiento | Retraso en la detección | Demora en la detección |
      Cómo se detectó | Cómo lo detectamos | Cómo nos dimos cuenta`,
    diagnosis: words`Diagnóstico | Investigación | Análisis del problema | Análisis del incidente`,
    response: words`
      Respuesta | Respuesta al incidente | Reacción | Gestión del incidente | Atención del incidente |
      Cómo respondimos | Acciones realizadas | Acciones tomadas`,
    responders: words`
      Personas involucradas | Personas implicadas | Equipos involucrados | Participantes | Involucrados |
      Equipo de respuesta | Respondedores | Asistentes`,
    escalation: words`Escalamiento | Escalado | Escalación | Escalada`,
    resolution: words`
      Resolución | Resolución del incidente | Resolución y recuperación | Recuperación | Restablecimiento |
      Restauración del servicio | Solución | Solución del incidente | Remediación | Cómo se resolvió |
      Cómo lo resolvimos | Mitigación y resolución`,
    mitigation: words`
      Mitigación | Mitigaciones | Mitigación inmediata | Acciones inmediatas | Medidas inmediatas |
      Acciones de mitigación | Medidas de mitigación | Solución temporal | Solución provisional |
      Solución alternativa | Contención | Medidas de contención`,
    causeFix: words`
      Corrección | Corrección definitiva | Corrección de la causa raíz | Solución definitiva |
      Solución permanente | Solución a largo plazo | Arreglo | Arreglo definitivo`,
    verification: words`Verificación | Validación | Comprobación`,
    wentWell: words`
      Qué salió bien | Lo que salió bien | Qué fue bien | Lo que fue bien | Qué funcionó | Lo que funcionó |
      Qué funcionó bien | Lo que funcionó bien | Qué hicimos bien | Aspectos positivos | Puntos positivos |
      Lo bueno`,
    wentWrong: words`
      Qué salió mal | Lo que salió mal | Qué fue mal | Lo que fue mal | Qué no funcionó | Lo que no funcionó |
      Qué falló | Lo que falló | Qué se puede mejorar | Qué podemos mejorar | Qué podría mejorar |
      Qué mejorar | Áreas de mejora | Aspectos a mejorar | Puntos de mejora | Puntos a mejorar |
      Oportunidades de mejora | Aspectos negativos | Lo malo`,
    gotLucky: words`Dónde tuvimos suerte | En qué tuvimos suerte | Golpes de suerte | Suerte`,
    evaluation: words`Evaluación | Evaluación de la respuesta | Cómo lo hicimos`,
    actionItems: words`
      Acciones | Elementos de acción | Puntos de acción | Ítems de acción | Plan de acción | Planes de acción |
      Acciones a tomar | Acciones a realizar | Acciones correctivas | Acciones correctivas y preventivas |
      Medidas correctivas | Medidas correctivas y preventivas | Acciones de seguimiento | Seguimiento |
      Tareas | Tareas pendientes | Tareas de seguimiento | Próximos pasos | Siguientes pasos |
      Pasos siguientes | Acciones de mejora | Mejoras | Acciones pendientes | Por hacer | Pendientes`,
    lessons: words`
      Lecciones aprendidas | Lecciones | Aprendizajes | Qué aprendimos | Lo que aprendimos |
      Qué hemos aprendido | Conclusiones y aprendizajes | Enseñanzas`,
    technicalLessons: words`Lecciones técnicas | Aprendizajes técnicos`,
    processLessons: words`
      Lecciones de proceso | Lecciones de procesos | Aprendizajes de proceso | Lecciones organizativas`,
    prevention: words`
      Prevención | Acciones preventivas | Medidas preventivas | Medidas de prevención |
      Prevención de recurrencia | Prevención de la recurrencia | Cómo evitar que vuelva a ocurrir |
      Cómo evitamos que vuelva a ocurrir | Prevención futura`,
    recurrence: words`
      Recurrencia | Incidentes similares | Incidentes anteriores | Incidentes previos | Incidentes relacionados`,
    backlogCheck: words`Revisión del backlog | Verificación del backlog`,
    incidentQuestions: words`Preguntas | Preguntas sobre el incidente | Preguntas y respuestas`,
    openQuestions: words`Preguntas abiertas | Preguntas sin respuesta | Preguntas pendientes | Cuestiones abiertas`,
    customerAdvice: words`
      Recomendaciones para clientes | Recomendaciones a los clientes | Qué pueden hacer los clientes`,
    supporting: words`
      Información de apoyo | Información de soporte | Información adicional | Información complementaria |
      Información relacionada | Documentación relacionada | Documentos relacionados | Documentación de apoyo |
      Referencias | Evidencia | Evidencias | Recursos | Material de apoyo`,
    links: words`Enlaces | Enlaces relacionados | Enlaces útiles | Enlaces de interés`,
    metricsSnapshot: words`Métricas | Métricas clave | Indicadores | Estadísticas | Gráficos | Gráficas`,
    signOff: words`Aprobación | Aprobaciones | Firma | Firmas | Revisión y aprobación | Visto bueno`,
    appendix: words`Apéndice | Apéndices | Anexo | Anexos`,
    technicalDetails: words`Detalles técnicos | Detalle técnico | Análisis técnico`,
    communicationTimeline: words`
      Comunicación | Comunicaciones | Cronología de comunicaciones | Registro de comunicaciones`,
    customerCommunication: words`
      Comunicación con clientes | Comunicación a clientes | Comunicación al cliente | Comunicación externa |
      Comunicaciones externas | Comunicación a usuarios`,
    internalCommunication: words`Comunicación interna | Comunicaciones internas | Correo interno`,
    feedback: words`Retroalimentación | Comentarios y sugerencias`,
    scorecard: words`Cuadro de mando | Tarjeta de puntuación`,
  },
  fields: {
    incidentId: words`
      ID del incidente | ID de incidente | Identificador | Identificador del incidente | Número de incidente |
      Número del incidente | N.º de incidente | Incidente | Referencia`,
    date: words`Fecha | Fecha del incidente | Fecha de incidente | Fecha y hora`,
    authors: words`
      Autor | Autores | Autora | Autor/a | Autor/es | Autoras | Redactado por | Escrito por | Elaborado por |
      Preparado por | Responsable`,
    severity: words`Severidad | Gravedad | Nivel de severidad | Nivel de gravedad | Criticidad`,
    status: words`Estado | Estatus | Estado del documento | Estado actual | Situación`,
    affectedUsers: words`
      Usuarios afectados | Clientes afectados | Usuarios impactados | Número de usuarios afectados |
      Cantidad de usuarios afectados`,
    duration: words`
      Duración | Duración total | Duración del incidente | Duración de la interrupción |
      Tiempo de inactividad | Tiempo de caída | Tiempo total`,
    serviceDegradation: words`Degradación del servicio | Degradación | Síntomas | Síntoma`,
    revenueImpact: words`
      Impacto económico | Impacto financiero | Impacto en ingresos | Impacto en los ingresos |
      Pérdida de ingresos | Costo | Coste`,
    systemsAffected: words`
      Sistemas afectados | Servicios afectados | Sistema afectado | Servicio afectado | Componentes afectados |
      Servicio | Servicios | Sistema | Sistemas | Componente | Componentes`,
    dataLoss: words`Pérdida de datos`,
    sloImpact: words`
      Impacto en SLO | Impacto en SLA | Incumplimiento de SLO | Incumplimiento de SLA | Violación de SLO`,
    errorBudget: words`Presupuesto de errores | Presupuesto de error`,
    environment: words`Entorno | Entornos | Ambiente | Región | Regiones`,
    team: words`Equipo | Equipos | Equipo responsable | Área`,
    reporter: words`Reportado por | Informado por | Notificado por`,
    incidentCommander: words`
      Comandante del incidente | Comandante de incidente | Líder del incidente | Responsable del incidente |
      Coordinador del incidente | Gestor del incidente`,
    responders: words`
      Involucrados | Personas involucradas | Personas implicadas | Guardia | De guardia | Equipo de respuesta`,
    attendees: words`Asistentes | Participantes | Facilitador | Moderador`,
    meeting: words`Reunión | Fecha de la reunión | Fecha de reunión`,
    recording: words`Grabación | Grabación de la reunión | Grabación de la llamada`,
    priority: words`Prioridad`,
    start: words`
      Inicio | Hora de inicio | Fecha de inicio | Inicio del incidente | Comienzo | Comenzó |
      Inicio de la interrupción`,
    detected: words`
      Detectado | Detectado a las | Detectado el | Hora de detección | Fecha de detección | Descubierto |
      Reportado el`,
    acknowledged: words`Reconocido | Confirmado | Hora de respuesta | Atendido`,
    investigating: words`Inicio de la investigación`,
    causeFound: words`Causa identificada | Causa encontrada | Causa raíz identificada`,
    mitigated: words`Mitigado | Mitigado a las | Hora de mitigación | Fin del impacto`,
    resolved: words`
      Resuelto | Resuelto a las | Resuelto el | Hora de resolución | Fecha de resolución | Recuperado | Fin |
      Hora de fin | Fecha de fin | Fin del incidente | Hora de finalización | Fin de la interrupción`,
    closed: words`Cerrado | Cerrado el | Fecha de cierre | Hora de cierre`,
    timeToDetect: words`Tiempo de detección | Tiempo hasta la detección | Tiempo para detectar`,
    timeToAcknowledge: words`Tiempo de respuesta | Tiempo de reacción | Tiempo de reconocimiento`,
    timeToMitigate: words`Tiempo de mitigación | Tiempo hasta la mitigación | Tiempo para mitigar`,
    timeToResolve: words`
      Tiempo de resolución | Tiempo hasta la resolución | Tiempo de recuperación | Tiempo para resolver`,
    detectedBy: words`Detectado por | Método de detección | Forma de detección | Descubierto por`,
    ticket: words`Tique | Tiquete | Ticket del incidente`,
    channel: words`Canal | Canal de Slack`,
    tags: words`Etiquetas | Palabras clave`,
    version: words`Versión | Versión afectada | Versiones afectadas`,
    updated: words`Última actualización | Actualizado el | Última modificación`,
    reviewer: words`Revisado por | Revisor | Revisores | Revisora`,
    approver: words`Aprobado por | Aprobador | Autorizado por`,
    published: words`Publicado | Publicado el | Fecha de publicación`,
  },
  columns: {
    time: words`Hora | Tiempo | Cuándo | Fecha/hora | Fecha y hora | Marca de tiempo`,
    date: words`Fecha | Día`,
    duration: words`Duración`,
    event: words`Evento | Eventos | Suceso | Descripción | Qué pasó | Qué | Detalle | Detalles | Hecho`,
    actionTaken: words`Acción tomada | Acciones tomadas | Acción realizada | Medida tomada | Respuesta`,
    evidence: words`Evidencia | Fuente | Fuentes`,
    action: words`
      Acción | Acciones | Tarea | Tareas | Elemento de acción | Acción correctiva | Acción a tomar |
      Por hacer | Medida`,
    owner: words`Responsable | Responsables | Propietario | Dueño | Asignado a | Asignado | Encargado | Quién`,
    priority: words`Prioridad | Urgencia`,
    due: words`
      Fecha límite | Fecha de vencimiento | Vencimiento | Plazo | Fecha objetivo | Fecha compromiso |
      Fecha prevista | Fecha estimada | Fecha de entrega | Para cuándo`,
    status: words`Estado | Estatus | Progreso | Avance | Situación`,
    kind: words`Tipo | Categoría | Clase`,
    ticket: words`Enlace | Enlaces | Tique | Tiquete | Incidencia`,
    identifier: words`Número | N.º`,
    notes: words`Notas | Nota | Comentario | Comentarios | Observaciones`,
  },
  actionStatuses: {
    open: words`
      Abierto | Abierta | Pendiente | Por hacer | Nuevo | Nueva | Planificado | Planificada | Planeado |
      Sin empezar | No iniciado | No iniciada | Sin iniciar | Programado`,
    inProgress: words`
      En progreso | En curso | En proceso | Iniciado | Iniciada | En revisión | En desarrollo | Parcial |
      Parcialmente hecho`,
    done: words`
      Hecho | Hecha | Completado | Completada | Completo | Terminado | Terminada | Finalizado | Finalizada |
      Cerrado | Cerrada | Resuelto | Resuelta | Implementado | Desplegado | Sí`,
    dropped: words`
      Cancelado | Cancelada | Descartado | Descartada | Rechazado | Rechazada | Abandonado | No se hará`,
  },
  actionKinds: {
    prevent: words`Prevenir | Prevención | Preventiva | Preventivo`,
    detect: words`Detectar | Detección | Monitoreo | Monitorización | Alertas`,
    mitigate: words`Mitigar | Mitigación`,
    repair: words`Reparar | Reparación | Corregir | Corrección | Correctiva`,
    process: words`Proceso | Procesos | Documentación | Formación`,
  },
  lifecycles: {
    draft: words`Borrador | En progreso | En curso | En elaboración | Preliminar`,
    review: words`
      En revisión | Revisión | Para revisión | Pendiente de revisión | Pendiente de aprobación | Por revisar`,
    published: words`
      Publicado | Final | Finalizado | Aprobado | Completado | Completo | Cerrado | Terminado | Definitivo`,
  },
  milestones: {
    start: words`
      Inicio del incidente | Comienza el incidente | Comenzó el incidente | Inicia el incidente |
      Inició el incidente | Empieza el incidente | Inicio de la caída | Comienza la caída |
      Inicio de la interrupción | Comienza la interrupción | Inicio del impacto | Comienza el impacto |
      Primeros errores | Primer error | Comienzan los errores | Comenzaron los errores | Empiezan los errores |
      Empezaron los errores | Comienza el problema | Comenzó el problema | Comienza a fallar |
      Comenzó a fallar | Empieza a fallar | Empezó a fallar | Inicio del problema`,
    detected: words`
      Detectado | Detectada | Detección | Se detecta | Se detectó | Detectamos | Detecta | Descubierto |
      Se descubre | Se descubrió | Alerta disparada | Se dispara la alerta | Se disparó la alerta |
      Se activa la alerta | Se activó la alerta | Salta la alerta | Saltó la alerta | Alerta recibida |
      Se recibe la alerta | Se recibe una alerta | Se recibió una alerta | Se observa | Se observó |
      Usuarios reportan | Usuarios reportaron | Clientes reportan | Clientes reportaron | Un cliente reporta |
      Un usuario reporta | Reportado`,
    acknowledged: words`
      Alerta reconocida | Se reconoce la alerta | Reconoce la alerta | Reconoció la alerta |
      Se declara el incidente | Se declaró el incidente | Incidente declarado | El equipo de guardia responde |
      La guardia responde`,
    investigating: words`
      Se investiga | Investigando | Comienza la investigación | Comenzó la investigación |
      Inicia la investigación | Inició la investigación | Inicio de la investigación |
      Se empieza a investigar | Se comienza a investigar`,
    causeFound: words`
      Causa identificada | Causa raíz identificada | Se identifica la causa | Se identificó la causa |
      Se encuentra la causa | Se encontró la causa | Causa encontrada | Identificada la causa |
      Problema identificado | Se identifica el problema | Se identificó el problema |
      Se identifica la causa raíz | Se identificó la causa raíz`,
    mitigated: words`
      Mitigado | Mitigada | Se mitiga | Se mitigó | Revertido | Se revierte | Se revirtió |
      Reversión completada | Rollback completado | Corrección desplegada | Se despliega la corrección |
      Se desplegó la corrección | Se aplica la corrección | Se aplicó la corrección | Parche aplicado |
      Servicio restaurado | Se restablece el servicio | Se restableció el servicio | Servicio restablecido |
      Fin del impacto`,
    resolved: words`
      Resuelto | Resuelta | Se resuelve | Se resolvió | Solucionado | Recuperado | Recuperación completa |
      Vuelta a la normalidad | Vuelve a la normalidad | Volvió a la normalidad | Fin del incidente |
      Fin de la caída | Fin de la interrupción | Incidente terminado | Totalmente restablecido`,
    closed: words`Incidente cerrado | Se cierra el incidente | Se cerró el incidente | Cierre del incidente`,
  },
  negations: {
    before: words`no | aún no | todavía no | sin | nunca | intento de | ningún | ninguna`,
    after: words`fallida | fallido | falló`,
  },
  priorities: {
    critical: words`Crítica | Crítico | Urgente | Inmediata | Máxima`,
    high: words`Alta | Alto | Importante`,
    medium: words`Media | Medio | Normal`,
    low: words`Baja | Bajo`,
    minimal: words`Muy baja | Mínima`,
  },
  severities: {
    critical: words`Crítica | Crítico | Muy alta | Catastrófica | Bloqueante`,
    high: words`Alta | Alto | Grave | Mayor | Severa`,
    medium: words`Media | Medio | Moderada | Moderado`,
    low: words`Baja | Bajo | Leve | Menor`,
    minimal: words`Mínima | Muy baja | Insignificante`,
  },
  grades: words`Severidad | Gravedad | Criticidad | Prioridad | Nivel | Nivel de severidad | Clase | Grado`,
  planned: words`
    será | serán | debe | deben | debería | deberían | planificado | planificada | planeado | planeada |
    previsto | prevista | plan | por hacer | pendiente | en curso | más tarde | más adelante | futuro |
    futura | próximo | próxima | propuesto | propuesta | proponer | recomendado | recomendación | considerar
    | a largo plazo`,
  examples: words`Ejemplo | Ejemplos | Por ejemplo | Ejemplo de respuesta`,
  nobody: words`
    Por definir | Por determinar | Por asignar | Por confirmar | Sin asignar | No asignado | Nadie | Ninguno |
    Ninguna | Desconocido | A definir | Pendiente | Responsable | Nombre`,
  telling: words`
    post mórtem | postmórtem | incidente | incidentes | informe de incidente | interrupción del servicio |
    interrupciones del servicio | caída del servicio | análisis de causa raíz | retrospectiva`,
  otherKinds: words`
    guía | guías | acta | acta de reunión | notas de la reunión | minuta | registro de cambios |
    notas de la versión | manual | lista de verificación | lista de comprobación | procedimiento |
    procedimientos | política | políticas | preguntas frecuentes | proceso | procesos | hoja de ruta |
    plan de proyecto | plan de pruebas | ensayo clínico`,
};

export default spanish;
