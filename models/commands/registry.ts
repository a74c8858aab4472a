import * as appraisals from './appraisalCommands.ts';
import * as arrows from './arrowCommands.ts';
import * as checks from './checkCommands.ts';
import * as comparing from './comparingCommands.ts';
import * as configurations from './configurationCommands.ts';
import { configurationsWrite } from './configurationWriting.ts';
import * as elements from './elementCommands.ts';
import * as evidence from './evidenceCommands.ts';
import * as frameworks from './frameworkCommands.ts';
import * as fragments from './fragmentCommands.ts';
import * as lanes from './laneCommands.ts';
import * as library from './libraryCommands.ts';
import * as measurements from './measurementCommands.ts';
import * as participants from './participantCommands.ts';
import * as responses from './responseCommands.ts';
import * as reporting from './reportingCommands.ts';
import * as rivals from './rivalCommands.ts';
import { ripplesName } from './rippleCommands.ts';
import * as merging from './sourceMerging.ts';
import * as snapshots from './snapshotCommands.ts';
import { sourcesTag } from './sourceTags.ts';
import * as sentences from './sentenceCommands.ts';
import * as sessions from './sessionCommands.ts';
import { sessionsCountAsEvidence } from './sessionEvidence.ts';
import { sessionsTakeSheets } from './sheetCommands.ts';
import * as suggestions from './suggestionCommands.ts';
import * as theories from './theoryCommands.ts';
import * as states from './theoryStates.ts';
import { workbookTake } from './workbookCommands.ts';

/** Every command there is, by name (P1): keyboard, menu, palette, canvas, importers and tests all run these. */
export const commands = {
  'workspaces.change': theories.workspacesChange,
  'workspace.merge': fragments.workspaceMerge,
  'workbook.take': workbookTake,
  'theories.add': theories.theoriesAdd,
  'theories.change': theories.theoriesChange,
  'theories.remove': theories.theoriesRemove,
  'theories.copy': fragments.theoriesCopy,
  'theories.restore': states.theoriesRestore,
  'theories.branch': states.theoriesBranch,
  'snapshots.add': snapshots.snapshotsAdd,
  'snapshots.change': snapshots.snapshotsChange,
  'snapshots.remove': snapshots.snapshotsRemove,
  'theories.merge': comparing.theoriesMerge,
  'pairings.decide': comparing.pairingsDecide,
  'refinements.note': comparing.refinementsNote,
  'refinements.change': comparing.refinementsChange,
  'refinements.remove': comparing.refinementsRemove,
  'provenances.change': comparing.provenancesChange,
  'provenances.remove': comparing.provenancesRemove,
  'timePoints.add': theories.timePointsAdd,
  'timePoints.change': theories.timePointsChange,
  'timePoints.remove': theories.timePointsRemove,
  'timePoints.move': theories.timePointsMove,
  'stages.add': lanes.stagesAdd,
  'stages.change': lanes.stagesChange,
  'stages.move': lanes.stagesMove,
  'stages.remove': lanes.stagesRemove,
  'levels.add': lanes.levelsAdd,
  'levels.change': lanes.levelsChange,
  'levels.move': lanes.levelsMove,
  'levels.remove': lanes.levelsRemove,
  'elements.add': elements.elementsAdd,
  'elements.change': elements.elementsChange,
  'elements.remove': elements.elementsRemove,
  'elements.duplicate': fragments.elementsDuplicate,
  'elements.paste': fragments.elementsPaste,
  'elements.tag': frameworks.elementsTag,
  'layout.move': elements.layoutMove,
  'layout.pin': elements.layoutPin,
  'arrows.add': arrows.arrowsAdd,
  'arrows.change': arrows.arrowsChange,
  'arrows.retarget': arrows.arrowsRetarget,
  'arrows.remove': arrows.arrowsRemove,
  'arrows.group': arrows.arrowsGroup,
  'arrows.ungroup': arrows.arrowsUngroup,
  'sentences.rewrite': sentences.sentencesRewrite,
  'configurations.add': configurations.configurationsAdd,
  'configurations.change': configurations.configurationsChange,
  'configurations.remove': configurations.configurationsRemove,
  'configurations.make': configurations.configurationsMake,
  'configurations.setRoles': configurations.configurationsSetRoles,
  'configurations.write': configurationsWrite,
  'configurations.addBox': configurations.configurationsAddBox,
  'configurationRoles.add': configurations.configurationRolesAdd,
  'configurationRoles.change': configurations.configurationRolesChange,
  'configurationRoles.remove': configurations.configurationRolesRemove,
  'ripples.name': ripplesName,
  'rivalSets.add': rivals.rivalSetsAdd,
  'rivalSets.change': rivals.rivalSetsChange,
  'rivalSets.remove': rivals.rivalSetsRemove,
  'rivals.add': rivals.rivalsAdd,
  'rivals.explain': rivals.rivalsExplain,
  'rivals.change': rivals.rivalsChange,
  'rivals.remove': rivals.rivalsRemove,
  'rivals.adjudicate': rivals.rivalsAdjudicate,
  'rivals.reopen': rivals.rivalsReopen,
  'checks.dismiss': checks.checksDismiss,
  'checks.restore': checks.checksRestore,
  'checks.switch': checks.checksSwitch,
  'reportingItems.set': reporting.reportingItemsSet,
  'reportingItems.takeOver': reporting.reportingItemsTakeOver,
  'memos.add': configurations.memosAdd,
  'memos.change': configurations.memosChange,
  'memos.remove': configurations.memosRemove,
  'sources.add': library.sourcesAdd,
  'sources.change': library.sourcesChange,
  'sources.remove': library.sourcesRemove,
  'sources.merge': merging.sourcesMerge,
  'sources.tag': sourcesTag,
  'sourceTexts.add': library.sourceTextsAdd,
  'sourceTexts.change': library.sourceTextsChange,
  'sourceTexts.remove': library.sourceTextsRemove,
  'findings.set': library.findingsSet,
  'appraisals.add': appraisals.appraisalsAdd,
  'appraisals.change': appraisals.appraisalsChange,
  'appraisals.remove': appraisals.appraisalsRemove,
  'checklistAnswers.set': appraisals.checklistAnswersSet,
  'confidences.set': appraisals.confidencesSet,
  'confidences.remove': appraisals.confidencesRemove,
  'extracts.add': library.extractsAdd,
  'extracts.change': library.extractsChange,
  'extracts.remove': library.extractsRemove,
  'measures.add': library.measuresAdd,
  'measures.change': library.measuresChange,
  'measures.remove': library.measuresRemove,
  'outcomeTerms.add': frameworks.outcomeTermsAdd,
  'outcomeTerms.change': frameworks.outcomeTermsChange,
  'outcomeTerms.remove': frameworks.outcomeTermsRemove,
  'evidence.attach': evidence.evidenceAttach,
  'evidence.change': evidence.evidenceChange,
  'evidence.remove': evidence.evidenceRemove,
  'measurements.attach': measurements.measurementsAttach,
  'measurements.change': measurements.measurementsChange,
  'measurements.setTimes': measurements.measurementsSetTimes,
  'measurements.setResult': measurements.measurementsSetResult,
  'measurements.remove': measurements.measurementsRemove,
  'sessions.add': sessions.sessionsAdd,
  'sessions.change': sessions.sessionsChange,
  'sessions.remove': sessions.sessionsRemove,
  'sessions.ask': sessions.sessionsAsk,
  'sessions.takeSheets': sessionsTakeSheets,
  'sessions.countAsEvidence': sessionsCountAsEvidence,
  'askedArrows.change': sessions.askedArrowsChange,
  'askedArrows.remove': sessions.askedArrowsRemove,
  'scriptSteps.add': sessions.scriptStepsAdd,
  'scriptSteps.change': sessions.scriptStepsChange,
  'scriptSteps.move': sessions.scriptStepsMove,
  'scriptSteps.remove': sessions.scriptStepsRemove,
  'participants.add': participants.participantsAdd,
  'participants.change': participants.participantsChange,
  'participants.remove': participants.participantsRemove,
  'responses.record': responses.responsesRecord,
  'responses.take': responses.responsesTake,
  'dots.place': participants.dotsPlace,
  'suggestions.add': suggestions.suggestionsAdd,
  'suggestions.change': suggestions.suggestionsChange,
  'suggestions.remove': suggestions.suggestionsRemove,
  'suggestions.accept': suggestions.suggestionsAccept,
  'suggestions.merge': suggestions.suggestionsMerge,
  'suggestions.decline': suggestions.suggestionsDecline,
  'suggestions.reopen': suggestions.suggestionsReopen,
} as const;

export type CommandName = keyof typeof commands;

/** Every command's name, for tests that must try them all. */
export const commandNames = Object.keys(commands) as readonly CommandName[];
