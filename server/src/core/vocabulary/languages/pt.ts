import type { Vocabulary } from '../vocabulary.ts';
import { words } from '../words.ts';

const portuguese: Vocabulary = {
  language: 'pt',
  conjunctions: words`e | &`,
  sections: {
    metadata: words`Metadados | Dados gerais | Informações gerais | Detalhes do incidente | Ficha do incidente`,
    summary: words`
      Resumo | Resumo executivo | Resumo do incidente | Sumário | Sumário executivo | Sinopse | Visão geral |
      Descrição do incidente | Síntese | Em resumo`,
    background: words`
      Contexto | Histórico | Contextualização | Antecedentes | Situação inicial | Informações de contexto`,
    impact: words`
      Impacto | Impactos | Impacto do incidente | Impacto no negócio | Impacto nos negócios |
      Escopo do impacto | Abrangência do impacto | Alcance do impacto | Análise de impacto |
      Avaliação do impacto | Consequências`,
    userImpact: words`
      Impacto nos usuários | Impacto ao usuário | Impacto no usuário | Impacto nos utilizadores |
      Impacto nos clientes | Impacto ao cliente | Impacto no cliente | Impacto para o cliente |
      Impacto para os usuários`,
    technicalImpact: words`Impacto técnico | Impacto nos sistemas | Impacto nos serviços`,
    timeline: words`
      Linha do tempo | Linha do tempo do incidente | Linha de tempo | Linha temporal | Cronologia |
      Cronologia do incidente | Cronologia dos eventos | Cronologia detalhada | Sequência de eventos |
      Sequência dos eventos`,
    rootCause: words`
      Causa raiz | Causas raiz | Causas raízes | Causa-raiz | Causa principal | Causas principais | Causa |
      Causas | Causa fundamental | Causa do incidente | Análise de causa raiz | Análise da causa raiz |
      Análise de causas | Análise das causas | Origem do problema`,
    whatHappened: words`
      O que aconteceu | O que ocorreu | O que houve | Causa direta | Causa imediata | Causa técnica`,
    fiveWhys: words`
      Cinco porquês | Os cinco porquês | 5 porquês | Os 5 porquês | Análise dos 5 porquês | Por que aconteceu |
      Por que ocorreu | Por que isso aconteceu | Porque aconteceu | Como aconteceu | Como isso aconteceu`,
    trigger: words`
      Gatilho | Gatilhos | Fator desencadeante | Evento desencadeador | Evento gatilho | Desencadeador`,
    contributingFactors: words`
      Fatores contribuintes | Fator contribuinte | Fatores que contribuíram | Fatores contributivos |
      Fatores agravantes | Causas contribuintes | Causas secundárias`,
    detection: words`
      Detecção | Deteção | Detecção do incidente | Descoberta | Atraso na detecção | Demora na detecção |
      Como foi detectado | Como o incidente foi detectado | Como detectamos | Como descobrimos`,
    diagnosis: words`Diagnóstico | Investigação | Análise do problema | Análise do incidente`,
    response: words`
      Resposta | Resposta ao incidente | Reação | Gestão do incidente | Atendimento do incidente |
      Tratamento do incidente | Como respondemos | Ações realizadas | Ações tomadas`,
    responders: words`
      Pessoas envolvidas | Equipes envolvidas | Envolvidos | Participantes | Equipe de resposta | Respondentes`,
    escalation: words`Escalonamento | Escalação | Acionamento`,
    resolution: words`
      Resolução | Resolução do incidente | Resolução e recuperação | Recuperação | Restauração |
      Restauração do serviço | Restabelecimento | Solução | Solução do incidente | Remediação |
      Como foi resolvido | Como resolvemos | Mitigação e resolução`,
    mitigation: words`
      Mitigação | Mitigações | Mitigação imediata | Ações imediatas | Medidas imediatas | Ações de mitigação |
      Medidas de mitigação | Solução temporária | Solução provisória | Solução de contorno | Contorno |
      Contenção | Medidas de contenção`,
    causeFix: words`
      Correção | Correção definitiva | Correção da causa raiz | Solução definitiva | Solução permanente |
      Solução de longo prazo`,
    verification: words`Verificação | Validação`,
    wentWell: words`
      O que funcionou bem | O que funcionou | O que deu certo | O que correu bem | O que foi bem |
      O que fizemos bem | Pontos positivos | Aspectos positivos`,
    wentWrong: words`
      O que falhou | O que deu errado | O que não funcionou | O que não funcionou bem | O que não deu certo |
      O que correu mal | O que correu menos bem | O que foi mal | O que pode ser melhorado |
      O que podemos melhorar | O que poderia ter sido melhor | O que pode melhorar | O que melhorar |
      Pontos de melhoria | Pontos a melhorar | Pontos negativos | Oportunidades de melhoria | Áreas de melhoria`,
    gotLucky: words`
      Onde tivemos sorte | Em que tivemos sorte | Onde contamos com a sorte | No que tivemos sorte |
      Golpes de sorte | Sorte`,
    evaluation: words`Avaliação | Avaliação da resposta | Como nos saímos`,
    actionItems: words`
      Ações | Itens de ação | Item de ação | Pontos de ação | Plano de ação | Planos de ação | Ações a tomar |
      Ações corretivas | Ações corretivas e preventivas | Medidas corretivas |
      Medidas corretivas e preventivas | Ações de acompanhamento | Acompanhamento | Tarefas |
      Tarefas pendentes | Próximos passos | Próximas etapas | Próximas ações | Ações de melhoria | Melhorias |
      Ações pendentes | Pendências | A fazer`,
    lessons: words`
      Lições aprendidas | Lições | Aprendizados | Aprendizagens | O que aprendemos | Aprendizado |
      Lições e aprendizados`,
    technicalLessons: words`Lições técnicas | Aprendizados técnicos`,
    processLessons: words`
      Lições de processo | Lições de processos | Aprendizados de processo | Lições organizacionais`,
    prevention: words`
      Prevenção | Ações preventivas | Medidas preventivas | Medidas de prevenção | Prevenção de recorrência |
      Prevenção da recorrência | Prevenção de reincidência | Como evitar que aconteça novamente |
      Como evitar que se repita | Como prevenir`,
    recurrence: words`
      Recorrência | Reincidência | Incidentes semelhantes | Incidentes similares | Incidentes anteriores |
      Incidentes relacionados`,
    backlogCheck: words`Verificação do backlog | Revisão do backlog`,
    incidentQuestions: words`Perguntas | Perguntas sobre o incidente | Perguntas e respostas`,
    openQuestions: words`
      Perguntas em aberto | Perguntas abertas | Questões em aberto | Questões abertas | Dúvidas em aberto`,
    customerAdvice: words`Recomendações para clientes | Recomendações aos clientes | O que os clientes podem fazer`,
    supporting: words`
      Informações de apoio | Informações de suporte | Informações adicionais | Informações complementares |
      Informações relacionadas | Documentos relacionados | Documentação relacionada | Referências | Evidência |
      Evidências | Evidências anexas | Recursos | Material de apoio`,
    links: words`Ligações | Links relacionados | Links úteis | Hiperligações`,
    metricsSnapshot: words`Métricas | Métricas principais | Indicadores | Estatísticas | Gráficos`,
    signOff: words`Aprovação | Aprovações | Assinatura | Assinaturas | Revisão e aprovação`,
    appendix: words`Apêndice | Apêndices | Anexo | Anexos`,
    technicalDetails: words`Detalhes técnicos | Detalhe técnico | Análise técnica`,
    communicationTimeline: words`
      Comunicação | Comunicações | Cronologia das comunicações | Registro de comunicações`,
    customerCommunication: words`
      Comunicação com clientes | Comunicação aos clientes | Comunicação ao cliente | Comunicação externa |
      Comunicações externas | Comunicação aos usuários`,
    internalCommunication: words`Comunicação interna | Comunicações internas | E-mail interno`,
    feedback: words`Comentários e sugestões`,
    scorecard: words`Quadro de avaliação`,
  },
  fields: {
    incidentId: words`
      ID do incidente | ID de incidente | Identificador | Identificador do incidente | Número do incidente |
      N.º do incidente | Nº do incidente | Incidente | Referência`,
    date: words`Data | Data do incidente | Data de ocorrência | Data da ocorrência | Data e hora`,
    authors: words`
      Autor | Autores | Autora | Autoras | Escrito por | Redigido por | Elaborado por | Preparado por |
      Responsável`,
    severity: words`Severidade | Gravidade | Nível de severidade | Nível de gravidade | Criticidade`,
    status: words`Estado | Situação | Status do documento | Estado do documento | Status atual`,
    affectedUsers: words`
      Usuários afetados | Utilizadores afetados | Clientes afetados | Usuários impactados |
      Clientes impactados | Número de usuários afetados | Quantidade de usuários afetados`,
    duration: words`
      Duração | Duração total | Duração do incidente | Duração da indisponibilidade | Duração da interrupção |
      Tempo de indisponibilidade | Tempo de inatividade | Tempo total`,
    serviceDegradation: words`Degradação do serviço | Degradação | Sintomas | Sintoma`,
    revenueImpact: words`Impacto financeiro | Impacto na receita | Perda de receita | Custo`,
    systemsAffected: words`
      Sistemas afetados | Serviços afetados | Sistema afetado | Serviço afetado | Sistemas impactados |
      Serviços impactados | Componentes afetados | Serviço | Serviços | Sistema | Sistemas | Componente |
      Componentes`,
    dataLoss: words`Perda de dados`,
    sloImpact: words`Impacto no SLO | Impacto no SLA | Violação de SLO | Violação de SLA | Violação do SLO`,
    errorBudget: words`Orçamento de erro | Orçamento de erros`,
    environment: words`Ambiente | Ambientes | Região | Regiões`,
    team: words`Equipe | Equipa | Equipes | Equipe responsável | Área`,
    reporter: words`Reportado por | Relatado por | Informado por | Notificado por`,
    incidentCommander: words`
      Comandante do incidente | Comandante de incidente | Líder do incidente | Responsável pelo incidente |
      Coordenador do incidente | Gestor do incidente`,
    responders: words`Envolvidos | Pessoas envolvidas | Plantonista | Plantão | De plantão | Equipe de resposta`,
    attendees: words`Participantes | Presentes | Facilitador | Moderador`,
    meeting: words`Reunião | Data da reunião`,
    recording: words`Gravação | Gravação da reunião | Gravação da chamada`,
    priority: words`Prioridade`,
    start: words`
      Início | Hora de início | Horário de início | Data de início | Início do incidente | Começo |
      Início da indisponibilidade | Início da interrupção`,
    detected: words`
      Detectado | Detetado | Detectado em | Detectado às | Hora da detecção | Horário da detecção |
      Data da detecção | Descoberto em`,
    acknowledged: words`Reconhecido | Reconhecido às | Confirmado | Hora do reconhecimento`,
    investigating: words`Início da investigação`,
    causeFound: words`Causa identificada | Causa encontrada | Causa raiz identificada`,
    mitigated: words`Mitigado | Mitigado às | Hora da mitigação | Fim do impacto`,
    resolved: words`
      Resolvido | Resolvido em | Resolvido às | Hora da resolução | Horário da resolução | Data da resolução |
      Recuperado | Fim | Hora de fim | Hora do fim | Data de fim | Término | Horário de término |
      Fim do incidente | Fim da indisponibilidade`,
    closed: words`Encerrado | Encerrado em | Fechado | Fechado em | Data de encerramento`,
    timeToDetect: words`Tempo de detecção | Tempo até a detecção | Tempo para detectar`,
    timeToAcknowledge: words`Tempo de resposta | Tempo de reação | Tempo de reconhecimento`,
    timeToMitigate: words`Tempo de mitigação | Tempo até a mitigação | Tempo para mitigar`,
    timeToResolve: words`Tempo de resolução | Tempo até a resolução | Tempo de recuperação | Tempo para resolver`,
    detectedBy: words`Detectado por | Método de detecção | Forma de detecção | Descoberto por`,
    ticket: words`Chamado | Tíquete | Ticket do incidente`,
    channel: words`Canal | Canal do Slack`,
    tags: words`Etiquetas | Palavras-chave`,
    version: words`Versão | Versão afetada | Versões afetadas`,
    updated: words`Última atualização | Atualizado em | Última modificação`,
    reviewer: words`Revisado por | Revisto por | Revisor | Revisores`,
    approver: words`Aprovado por | Aprovador | Autorizado por`,
    published: words`Publicado | Publicado em | Data de publicação`,
  },
  columns: {
    time: words`Hora | Horário | Tempo | Quando | Data/hora | Data e hora`,
    date: words`Data | Dia`,
    duration: words`Duração`,
    event: words`
      Evento | Eventos | Descrição | O que aconteceu | O quê | Detalhe | Detalhes | Ocorrência | Acontecimento`,
    actionTaken: words`Ação tomada | Ações tomadas | Ação realizada | Medida tomada | Resposta`,
    evidence: words`Evidência | Fonte | Fontes`,
    action: words`Ação | Ações | Tarefa | Tarefas | Item de ação | Ação corretiva | A fazer | O que fazer | Medida`,
    owner: words`Responsável | Responsáveis | Dono | Proprietário | Atribuído a | Encarregado | Quem`,
    priority: words`Prioridade | Urgência`,
    due: words`
      Prazo | Data limite | Data-limite | Vencimento | Data de vencimento | Data prevista | Data alvo |
      Data de entrega | Previsão | Até quando`,
    status: words`Estado | Situação | Progresso | Andamento`,
    kind: words`Tipo | Categoria`,
    ticket: words`Chamado | Tíquete | Ligação`,
    identifier: words`Número | N.º | Nº`,
    notes: words`Notas | Nota | Comentário | Comentários | Observação | Observações`,
  },
  actionStatuses: {
    open: words`
      Aberto | Aberta | Pendente | A fazer | Novo | Nova | Planejado | Planejada | Planeado | Não iniciado |
      Não iniciada | Agendado | Em aberto`,
    inProgress: words`
      Em andamento | Em progresso | Em curso | Em execução | Iniciado | Iniciada | Em revisão |
      Em desenvolvimento | Parcial | Parcialmente feito`,
    done: words`
      Feito | Feita | Concluído | Concluída | Completo | Completado | Finalizado | Finalizada | Fechado |
      Fechada | Resolvido | Resolvida | Implementado | Implantado | Encerrado | Sim`,
    dropped: words`
      Cancelado | Cancelada | Descartado | Descartada | Rejeitado | Rejeitada | Abandonado | Não será feito`,
  },
  actionKinds: {
    prevent: words`Prevenir | Prevenção | Preventiva | Preventivo`,
    detect: words`Detectar | Detecção | Deteção | Monitoramento | Monitorização | Alertas`,
    mitigate: words`Mitigar | Mitigação`,
    repair: words`Reparar | Reparo | Corrigir | Correção | Corretiva`,
    process: words`Processo | Processos | Documentação | Treinamento`,
  },
  lifecycles: {
    draft: words`Rascunho | Em andamento | Em elaboração | Em progresso | Preliminar`,
    review: words`Em revisão | Revisão | Para revisão | Aguardando revisão | Aguardando aprovação | Em análise`,
    published: words`
      Publicado | Final | Finalizado | Aprovado | Concluído | Completo | Encerrado | Fechado | Definitivo`,
  },
  milestones: {
    start: words`
      Início do incidente | Incidente começa | Incidente começou | Incidente inicia | Incidente iniciou |
      Início da indisponibilidade | Início da interrupção | Início da queda | Início do impacto |
      Primeiros erros | Primeiro erro | Erros começam | Erros começaram | Problema começa | Problema começou |
      Início do problema | Começa a falhar | Começou a falhar | Começam a falhar | Começaram a falhar`,
    detected: words`
      Detectado | Detectada | Detetado | Detecção | Detectou | Detectamos | Descoberto | Descoberta |
      Descobrimos | Alerta disparado | Alerta dispara | Alerta disparou | Alerta acionado | Alerta recebido |
      Recebido alerta | Recebemos alerta | Percebido | Percebemos | Usuários relatam | Usuários relataram |
      Clientes relatam | Clientes relataram | Usuários reportam | Usuários reportaram | Clientes reportam |
      Clientes reportaram | Reportado`,
    acknowledged: words`
      Alerta reconhecido | Reconheceu o alerta | Reconhece o alerta | Incidente declarado |
      Declarado incidente | Plantonista acionado | Plantonista assume | Plantonista responde |
      Plantonista respondeu`,
    investigating: words`
      Investigando | Em investigação | Início da investigação | Investigação iniciada | Investigação começa |
      Investigação começou | Começou a investigação | Iniciou a investigação | Começamos a investigar`,
    causeFound: words`
      Causa identificada | Causa raiz identificada | Causa encontrada | Causa raiz encontrada |
      Identificada a causa | Identificou a causa | Identificamos a causa | Encontrada a causa |
      Encontramos a causa | Problema identificado | Identificado o problema | Identificada a causa raiz |
      Identificamos a causa raiz`,
    mitigated: words`
      Mitigado | Mitigada | Revertido | Revertida | Reversão concluída | Rollback concluído |
      Rollback realizado | Rollback feito | Correção implantada | Correção aplicada | Correção publicada |
      Hotfix aplicado | Serviço restaurado | Serviço restabelecido | Fim do impacto`,
    resolved: words`
      Resolvido | Resolvida | Solucionado | Recuperado | Totalmente restaurado | Totalmente restabelecido |
      Normalizado | Normalizada | Volta ao normal | Voltou ao normal | Retorno à normalidade |
      Fim do incidente | Fim da indisponibilidade | Fim da interrupção`,
    closed: words`Incidente encerrado | Incidente fechado | Encerramento do incidente | Encerrado o incidente`,
  },
  negations: {
    before: words`não | ainda não | sem | nunca | tentativa de | nenhum | nenhuma`,
    after: words`falhou | falhada | sem sucesso`,
  },
  priorities: {
    critical: words`Crítica | Crítico | Urgente | Imediata | Máxima`,
    high: words`Alta | Alto | Importante`,
    medium: words`Média | Médio | Normal`,
    low: words`Baixa | Baixo`,
    minimal: words`Muito baixa | Mínima`,
  },
  severities: {
    critical: words`Crítica | Crítico | Muito alta | Catastrófica | Bloqueante`,
    high: words`Alta | Alto | Grave | Maior | Severa`,
    medium: words`Média | Médio | Moderada | Moderado`,
    low: words`Baixa | Baixo | Leve | Menor`,
    minimal: words`Mínima | Muito baixa | Insignificante`,
  },
  grades: words`Severidade | Gravidade | Criticidade | Prioridade | Nível | Nível de severidade | Classe | Grau`,
  planned: words`
    será | serão | deve | devem | deverá | deverão | deveria | deveriam | planejado | planejada | planeado |
    planeada | previsto | prevista | plano | a fazer | pendente | em andamento | em curso | mais tarde |
    futuro | futura | próximo | próxima | proposto | proposta | propor | recomendado | recomendação |
    considerar | longo prazo`,
  examples: words`Exemplo | Exemplos | Por exemplo | Exemplo de resposta`,
  nobody: words`
    A definir | Por definir | A determinar | A confirmar | Sem responsável | Não atribuído | Não definido |
    Ninguém | Nenhum | Nenhuma | Desconhecido | Responsável | Nome`,
  telling: words`
    post-mortem | postmortem | incidente | incidentes | relatório de incidente | interrupção do serviço |
    indisponibilidade | queda do serviço | análise de causa raiz | retrospectiva`,
  otherKinds: words`
    guia | guias | ata | ata de reunião | notas da reunião | registro de alterações | notas de versão |
    manual | lista de verificação | procedimento | procedimentos | política | políticas |
    perguntas frequentes | processo | processos | roteiro |
    plano de projeto | plano de testes | ensaio clínico`,
};

export default portuguese;
