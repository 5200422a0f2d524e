export const queue = {
  title: 'Queue',
  empty: 'Nothing is on its way',
  emptyText:
    'What you upload to YouTube in the Publish step is sent from here, one after the other, and goes on by itself after a quit, a crash or a lost line.',
  forgetEnded: 'Clear what has ended',
  quota:
    'Left of today’s quota of your Google project: {{uploads}} uploads, {{units}} units. It is filled up at {{time}}.',
  quotaSpent:
    'Nothing is left of today’s quota of your Google project. It is filled up at {{time}}.',
  confirmed: '{{confirmed}} of {{total}} confirmed by YouTube',
  speed: '{{speed}} a second, about {{left}} left',
  nextTry: 'Next try: {{day}}, {{time}}.',
  processing: 'YouTube is still preparing the video. It can be watched soon.',
  difference: '{{field}}: you asked for “{{wanted}}”, YouTube has “{{actual}}”.',
  openSettings: 'Open Settings',
  watch: 'Watch on YouTube',
  moveUp: 'Move up',
  moveDown: 'Move down',
  moment: {
    at: 'Public by itself on {{day}}, {{time}}',
    another: 'Choose another moment',
    choose: 'Choose this moment',
    text: 'In the time of this computer. YouTube is told as soon as it can be.',
    over: 'This moment is over. Choose a later one.',
  },
  action: {
    pause: 'Pause',
    resume: 'Go on',
    retry: 'Try now',
    sendAgain: 'It is not there: send again',
    cancel: 'Cancel',
    publishNow: 'Make it public now',
    giveUp: 'Give this video up, to publish anew',
  },
  step: {
    thumbnail: 'Thumbnail',
    captions: 'Captions in {{language}}',
    playlist: 'Playlist “{{playlist}}”',
    schedule: 'Moment of publishing',
  },
  stepState: { waiting: 'not yet', sending: 'being sent', done: 'there', failed: 'not taken' },
  stepInvalid: 'Add it in YouTube Studio, or try again.',
  field: {
    title: 'Title',
    description: 'Description',
    tags: 'Tags',
    category: 'Category',
    titleLanguage: 'Language of the title',
    language: 'Spoken language',
    privacy: 'Who may watch',
    visibility: 'Who may watch',
    publishAt: 'Moment of publishing',
    madeForKids: 'Made for children',
    syntheticMedia: 'Made by a computer',
    license: 'Licence',
    embeddable: 'Shown on other websites',
    recordingDate: 'Recording date',
    thumbnail: 'Thumbnail',
    captions: 'Captions',
    playlist: 'Playlist',
    file: 'Video file',
    details: 'Details',
  },
  connection: {
    none: 'Not connected',
    state: {
      none: 'Connect the studio to your library’s channel to publish there.',
      connected: 'Connected.',
      ended: 'The connection has ended. Connect again; what waits goes on by itself.',
    },
    connect: 'Connect to YouTube',
    reconnect: 'Connect again',
    disconnect: 'Disconnect',
    memory:
      'This computer has no keyring that could keep the connection safely, so it lasts until you quit the studio.',
    shortOnly: 'This channel is not verified: YouTube refuses videos longer than 15 minutes.',
    ends: 'Google ends this connection on {{day}}, because your Google project is still in testing. Publish the project, then connect again.',
    notRevoked:
      'Disconnected here. Google was not reached: remove Pustaka Studio at https://myaccount.google.com/connections as well.',
    quota: 'What your Google project may use in a day',
    quotaText:
      'Leave it as it is, unless Google granted your project more (or less): Google Cloud shows it under “Quotas”.',
    quotaUploads: 'Uploads a day',
    quotaUnits: 'Units a day, for everything else',
    practice:
      'Practice: everything for YouTube goes to {{url}} on this computer, nothing to Google.',
    title: 'Connect to YouTube',
    intro:
      'Google wants every library to have a key of its own. It is made once, takes about ten minutes and costs nothing:',
    prepare: {
      project:
        'Open console.cloud.google.com with the library’s Google account and make a project.',
      apis: 'Under “APIs & Services”, enable “YouTube Data API v3” and “YouTube Analytics API”.',
      consent:
        'Under “OAuth consent screen”, choose “Internal” if your library has Google Workspace. Otherwise choose “External” and press “Publish app”, or the connection ends after seven days.',
      client:
        'Under “Credentials”, make an OAuth client of the type “Desktop app” and download its JSON file.',
    },
    terms:
      'By using the studio with YouTube you agree to the YouTube Terms of Service (https://www.youtube.com/t/terms). Google’s privacy policy: https://policies.google.com/privacy. You can end the connection here at any time.',
    choose: 'Choose the JSON file',
    orDrop: 'You can also drop the JSON file anywhere in this window.',
    drop: 'Let go to connect with this file',
    dropHint: 'The JSON file that Google Cloud gave you',
    sameClient: 'Use the same key again',
    agree: 'Agree in your browser, then come back here.',
    agreeText:
      'Choose the library’s channel and tick all boxes. If Google warns that it has not verified the app, choose “Advanced”: it is your own library’s.',
    openAgain: 'Open the page again',
    isThis: 'Is this your library’s channel?',
    yes: 'Yes, this one',
    another: 'No, another one',
  },
  farewell: 'Thank you. You can close this page and go back to the studio.',
  state: {
    ready: 'Waiting its turn',
    opening: 'Beginning',
    uploading: 'Uploading',
    finishing: 'Adding thumbnail, captions and playlists',
    done: 'On YouTube',
    cancelled: 'Cancelled',
    paused: 'Paused',
    waiting: 'Waiting',
    needsReconnect: 'Needs the connection',
    failed: 'Needs you',
  },
  /** Why YouTube does not show a video (videos resource: rejectionReason, failureReason). */
  verdict: {
    duplicate: 'it is on YouTube already',
    length: 'it is longer than your channel may upload: verify the channel at youtube.com/verify',
    copyright: 'it holds what others have the rights to',
    claim: 'somebody claims rights to it',
    trademark: 'it holds a trademark of others',
    termsOfUse: 'it breaks YouTube’s terms',
    inappropriate: 'YouTube finds it unsuitable',
    legal: 'a law forbids it',
    uploaderAccountClosed: 'the account is closed',
    uploaderAccountSuspended: 'the account is suspended',
    conversion: 'it could not be converted',
    invalidFile: 'it is no video',
    emptyFile: 'it is empty',
    tooSmall: 'it is too small',
    codec: 'it is coded in a way YouTube does not know',
    uploadAborted: 'the upload was broken off',
    unsaid: 'it does not say why',
  },
  reason: {
    network:
      'YouTube cannot be reached. What has arrived stays there; the studio tries again by itself.',
    busy: 'YouTube has trouble at the moment. What has arrived stays there; the studio tries again by itself.',
    quota:
      'Today’s quota of your Google project is used up. The studio goes on by itself when Google fills it up again.',
    channelLimit:
      'Your channel may upload no more today. The studio tries again tomorrow; verifying the channel with a phone number raises the limit.',
    tooManyThumbnails:
      'YouTube takes no more thumbnails for the moment. The video is there; the studio tries the thumbnail again by itself.',
    lookingForEnd:
      'YouTube’s last answer got lost. The studio looks for the video in your channel before it sends anything again.',
    reconnect:
      'The connection to YouTube has ended. Connect again in Settings; the upload goes on from where it was.',
    otherChannel:
      'This upload is meant for another channel. Connect to that one again and it goes on, or cancel it.',
    notConnected:
      'The studio is not connected to YouTube. Connect in Settings; the upload then begins by itself.',
    noChannel: 'This Google account has no YouTube channel. Make one at YouTube, then try again.',
    apiOff:
      'The YouTube Data API is switched off in your Google project. Switch it on in Google Cloud, then try again.',
    scopeMissing:
      'A permission is missing. Connect again and tick all the boxes; the upload goes on from where it was.',
    fileMissing:
      'The video file is gone: {{detail}}. Put it back, then try again; or cancel this upload, then export and publish once more.',
    fileChanged:
      'The video file has changed since the upload began. Try again to send it as it is now, from the beginning.',
    unclear:
      'Everything was sent, but YouTube never said that it arrived, and your channel does not show it. Look in YouTube Studio: if it is not there, send it again.',
    invalid:
      'YouTube did not accept: {{detail}}. Cancel this upload, change it in Details and publish again.',
    alreadyPublic:
      'The video can be seen already, so it cannot be scheduled any more. YouTube Studio can make it private again.',
    momentPassed:
      'The moment at which the video was to become public is over. It is on YouTube, and nobody else can see it: make it public now, or choose another moment.',
    forbidden:
      'YouTube does not allow this: {{detail}}. Look in YouTube Studio what your channel may do, then try again.',
    rejected: 'YouTube has rejected the video: {{detail}}. YouTube Studio says more.',
    processingFailed:
      'YouTube could not use the video file: {{detail}}. Give this video up, export again and publish the new file.',
    commentsOff: 'Comments are switched off for this video.',
    gone: 'YouTube does not find the video any more. It may have been deleted in YouTube Studio.',
    unexpected:
      'Something happened that the studio does not know: {{detail}}. Nothing is lost; try again.',
  },
}
