export const checklist = {
  title: 'Checklist',
  progress: '{{done}} of {{count}}',
  text: 'Complete it before an episode goes to YouTube. The practice channel needs none of it.',
  state: { done: 'done', toSign: 'to be signed', toMend: 'to be mended' },
  checks: 'Seen by the studio',
  principles: 'Answered for by a person',
  signPoint: 'I answer for: {{point}}',
  signed: 'Signed by {{name}}, {{day}} at {{time}}',
  changedSince: 'The episode was changed since: look at it again.',
  withdraw: 'Take back the signature under “{{point}}”',
  withdrawShort: 'Take back',
  name: 'Your name',
  nameText: 'Kept for good beside each point, with the time.',
  sign_one: 'Sign one point',
  sign_other: 'Sign {{count}} points',
  incomplete: 'First complete the checklist.',
  mend: {
    permission: 'See permissions',
    consent: 'See consents',
    captions: 'Open captions',
    loudness: 'Open the edit step',
    madeForKids: 'Decide',
    thumbnail: 'Open thumbnail',
  },
  mendPoint: '{{act}}: {{point}}',
  check: {
    permission: {
      name: 'Permission to read aloud',
      valid: 'Every book may be read aloud.',
      notReadAloud: 'Nothing is read aloud in this kind of episode.',
      noRecord:
        'No book is cited. Confirm that nothing is read aloud that belongs to somebody else.',
      missing:
        'There is no permission for: {{subjects}}. Confirm by name that it may be published.',
      notYet:
        'The permission has not begun yet: {{subjects}}. Confirm by name that it may be published.',
      ended: 'The permission has ended: {{subjects}}. Confirm by name that it may be published.',
      endsBefore:
        'On the day it becomes public the permission has ended: {{subjects}}. Confirm by name that it may be published.',
      tooWide:
        'More people will see it than was allowed: {{subjects}}. Confirm by name that it may be published.',
    },
    consent: {
      name: 'Consent of those seen or heard',
      given: 'Everybody named has agreed.',
      nobody: 'Nobody is named. Confirm that everybody who can be recognised has agreed.',
      missing: 'Not agreed yet: {{subjects}}.',
    },
    captions: {
      name: 'Captions',
      complete: 'There, and long enough to read.',
      faulty: 'Some are too fast or too long to read. Mend them, or answer for them.',
      missing: 'There are none: deaf viewers cannot follow. Make them, or answer for it.',
    },
    loudness: {
      name: 'Sound level',
      right: 'As loud as YouTube wants it.',
      whenExported: 'Brought to YouTube’s level and measured when it is exported.',
      silent: 'Nothing is heard in the last export. Is that meant?',
      tooLoud: 'Louder than YouTube plays it. Is that meant?',
      tooQuiet: 'Hard to hear on a phone. Is that meant?',
    },
    madeForKids: {
      name: 'Made for children or not',
      decided: 'Decided.',
      undecided: 'Nobody has decided yet, and YouTube requires it.',
    },
    thumbnail: {
      name: 'Thumbnail',
      readable: 'Chosen, and readable where it is small.',
      tooSmall: 'Its words are hard to read where it is small. Change it, or answer for it.',
      missing: 'Not chosen yet. Choose one, or answer for it.',
    },
  },
  principle: {
    factual: {
      name: 'Factual',
      question: 'What is said is true, and its sources are named.',
    },
    accessible: {
      name: 'Accessible',
      question: 'Everybody it is meant for can find, understand and follow it.',
    },
    participative: {
      name: 'Participative',
      question: 'It invites people to take part: to read, come by or contribute.',
    },
    interactive: {
      name: 'Interactive',
      question: 'It is clear how to ask, and somebody will answer.',
    },
    harmonious: {
      name: 'Harmonious',
      question: 'It speaks respectfully and sets nobody against another.',
    },
    ethical: {
      name: 'Ethical',
      question: 'Rights, privacy and the dignity of everybody in it are respected.',
    },
    equal: {
      name: 'Equal',
      question: 'Nobody is left out or put down for who they are.',
    },
    professional: {
      name: 'Professional',
      question: 'Picture, sound and words are worthy of the library.',
    },
    accountable: {
      name: 'Accountable',
      question: 'The library can answer for it, and it is kept.',
    },
  },
  kept: {
    title: 'Kept checklists',
    one: 'Version {{version}}, {{day}} at {{time}}: complete, signed by {{names}}',
    open: 'Version {{version}}, {{day}} at {{time}}: sent as private, {{count}} points open',
    nobody: 'nobody',
  },
  template: {
    edit: 'Edit the list',
    title: 'Your library’s checklist',
    text: 'The nine principles stay; ask them in your own words. Left empty, the studio’s words are used.',
    own: 'Questions of your own',
    add: 'Add a question',
    remove: 'Remove the question “{{question}}”',
    question: 'Question {{number}}',
    save: 'Save',
  },
}
