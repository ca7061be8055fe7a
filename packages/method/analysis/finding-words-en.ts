import type { RuleId } from './finding.ts'
import type { FindingWords } from './finding-words.ts'

export const FINDINGS_IN_ENGLISH: Readonly<Record<RuleId, FindingWords>> = {
  'binding-gone': {
    title: 'Binding to nowhere',
    found: ({ note, gone }) => `“${note}” is bound to something that the project no longer has: ${gone}.`,
    advice: 'Bind the note anew, or take the binding off.',
  },
  'link-gone': {
    title: 'Link to nowhere',
    found: ({ note, count }) =>
      count === 1
        ? `“${note}” links to a note that is gone.`
        : `“${note}” links to ${count} notes that are gone.`,
    advice: 'Take the link off, or bring the deleted note back.',
  },
  'segment-gone': {
    title: 'Customer segment is gone',
    found: ({ note }) => `“${note}” belongs to a customer segment that is gone.`,
    advice: 'Choose another segment, or let the note be for all of them.',
  },
  'block-empty': {
    title: 'Empty block',
    found: ({ block }) => `Nothing stands on “${block}” yet.`,
    advice: 'Answer one of its guiding questions, be it with a note that says what is missing.',
  },
  'segment-without-value': {
    title: 'Customer segment without value proposition',
    found: ({ note }) => `There is no value proposition for “${note}”.`,
    advice: 'Write down what this segment gains, or give it one of the value propositions.',
  },
  'value-without-segment': {
    title: 'Value proposition without customer segment',
    found: ({ note, segments }) =>
      segments === 0
        ? `“${note}” is for nobody: there is no customer segment yet.`
        : `“${note}” does not say for which of the ${segments} customer segments it is.`,
    advice: 'Name the segment on the note, or link to all that it is for.',
  },
  'revenue-without-segment': {
    title: 'Revenue without customer segment',
    found: ({ note, segments }) =>
      segments === 0
        ? `Nobody pays “${note}”: there is no customer segment yet.`
        : `Who pays “${note}” is open: the note names none of the ${segments} customer segments.`,
    advice: 'Name the segment that pays. Where somebody else than the user pays, that is a segment too.',
  },
  'revenue-without-value': {
    title: 'Revenue without value proposition',
    found: ({ note, values }) =>
      values === 0
        ? `“${note}” is paid for nothing: there is no value proposition yet.`
        : `What “${note}” is paid for is open: no value proposition stands behind it.`,
    advice: 'Link to the value proposition, or give both the same offer of the plan.',
  },
  'channel-without-segment': {
    title: 'Channel without customer segment',
    found: ({ note, segments }) =>
      segments === 0
        ? `“${note}” leads to nobody: there is no customer segment yet.`
        : `“${note}” does not say which of the ${segments} customer segments it reaches.`,
    advice: 'Name the segment on the note, or link to the value proposition of that segment.',
  },
  'relationship-without-segment': {
    title: 'Relationship without customer segment',
    found: ({ note, segments }) =>
      segments === 0
        ? `“${note}” is with nobody: there is no customer segment yet.`
        : `“${note}” does not say with which of the ${segments} customer segments it is.`,
    advice: 'Name the segment on the note, or link to the value proposition of that segment.',
  },
  'data-service-without-source': {
    title: 'Data service without data source',
    found: ({ count }) =>
      count === 1
        ? 'A data service is sold, but no source of its data stands in the core.'
        : `${count} notes sell a data service, but no source of its data stands in the core.`,
    advice:
      'Bind a key resource to a data source, or give it “Data understanding” or “Automated acquisition”.',
  },
  'data-service-without-contract': {
    title: 'Data service without usage contract',
    found: () => 'A data service is sold, but nowhere does it say under which contract you use the data.',
    advice:
      'Data of a connected machine may be used only under a contract with its user (EU Data Act, Art. 4(13); this is no legal advice). Record it as evidence or as a note, such as “contract on the use of the data”.',
  },
  'partner-without-part': {
    title: 'Partner without a part',
    found: ({ note }) => `What “${note}” contributes is open.`,
    advice: 'Link to the activity or resource that comes from this partner, or describe their part.',
  },
  'cost-without-cause': {
    title: 'Cost without cause',
    found: ({ note }) => `What causes “${note}” is open.`,
    advice:
      'Link to the activity, the resource or the partner, or bind the cost to an assumption of the plan.',
  },
  'offer-without-revenue': {
    title: 'Offer is not on the canvas',
    found: ({ name }) => `The plan reckons with “${name}”, but no revenue stream stands for it.`,
    advice: 'Bind a revenue stream to the offer, or take it out of the plan.',
  },
  'value-as-feature': {
    title: 'Value proposition names a feature',
    found: ({ note, word }) =>
      `“${note}” describes what is delivered (“${word}”), not what the customer gains.`,
    advice: 'Ask “and what do they gain?” until a benefit stands there: less, faster, safer, without.',
  },
  'segments-not-told-apart': {
    title: 'Customer segments not told apart',
    found: ({ count }) =>
      `There are ${count} customer segments, but hardly a value proposition says which of them it is for.`,
    advice:
      'Give the value propositions their segments. Two segments that differ in nothing are one; a single customer belongs to a segment.',
  },
  'segment-is-everybody': {
    title: 'Customer segment without limits',
    found: ({ note }) => `“${note}” leaves nobody out.`,
    advice: 'Describe whom you want to win first, so closely that you could write a list of names.',
  },
  'orphan-note': {
    title: 'Note without connection',
    found: ({ note }) => `“${note}” leads nowhere: no links, no offer, no element of the cycle.`,
    advice: 'Link to what it makes possible. Where there is nothing, it may not be needed.',
  },
  'duplicate-notes': {
    title: 'Duplicate notes',
    found: ({ note, count }) => `“${note}” stands ${count} times on the same block.`,
    advice: 'Keep one of them, or say more closely how they differ.',
  },
  'several-ideas': {
    title: 'Several ideas on one note',
    found: ({ note }) => `“${note}” holds more than one idea.`,
    advice: 'Make several notes of it; only then can each be moved, proven and dropped.',
  },
  'gap-without-owner': {
    title: 'Plans without an owner',
    found: ({ note, count }) =>
      count === 1
        ? `“${note}” is planned or missing, and nobody is named for it.`
        : `${count} notes are planned or missing and nobody is named for them, first “${note}”.`,
    advice: 'Enter who takes care of it.',
  },
}
