export const failure = {
  workspace: {
    notFolder: '{{folder}} is not a folder. Choose another folder for the workspace.',
    notWritable:
      'The workspace {{folder}} cannot be written to. Check the folder’s permissions or choose another.',
    inUse: 'The workspace {{folder}} is open in another Pustaka Studio. Close that one first.',
    newerSchema:
      'This workspace was made by a newer Pustaka Studio (database {{found}}, this program knows up to {{known}}). Nothing in it was changed. Update this program to open it.',
    damagedDatabase:
      'The workspace database is damaged: {{file}}. The newest good backup can take its place: {{backup}}. The damaged file is kept.',
    noGoodBackup:
      'The workspace database is damaged and there is no good backup. The damaged file was left as it is: {{file}}.',
  },
  episode: {
    onItsWay:
      'This episode is in the queue for YouTube and would be published all the same. Cancel its upload in the Queue first, then discard it.',
    missing: 'That episode is no longer in the workspace.',
    changedMeanwhile:
      'Something else changed this episode at the same moment. Nothing is lost; saving is tried again.',
  },
  campaign: {
    notFile: '{{name}} is not the file of a campaign. Nothing was changed.',
    missing: 'That campaign is no longer in the workspace.',
    nameTaken: 'There is a campaign called “{{name}}” already. Choose another name.',
    moveIntoPast:
      'It becomes public by itself, and that moment would be over on this day. Choose a later day. Nothing was changed.',
    impossible: 'The plan ends, or a goal is due, before it starts. Check the dates.',
  },
  records: {
    missing: 'That book is no longer in the collection.',
    unreadable:
      '{{name}} is no RIS, CSL-JSON, MARCXML or MARC file that can be read. Export it once more from your catalogue.',
    marc8:
      'The letters in {{name}} are in MARC-8, which would garble accents. Export it from your catalogue as UTF-8 or as MARCXML.',
    none: 'No book with a title was found in {{name}}. Nothing was changed.',
    double: 'That is “{{title}}”, which is in the collection already. Cite that one instead.',
    permissionImpossible: 'The permission ends before it was granted. Check the dates.',
    letterUnreadable: '{{name}} could not be copied. Check that the file exists and may be read.',
  },
  checklist: {
    incomplete:
      'The checklist is not complete: {{count}} points are open, so nothing was sent. Complete it in Publish, then try again.',
    permissionEnds:
      'On that day the permission to read aloud has ended: {{books}}. Choose an earlier day; or set the day in Details, confirm it by name in the checklist, and send it with “Compare with YouTube”.',
    notToSign: 'That point cannot be signed. What it found has to be mended first.',
  },
  comment: { missing: 'That comment is not there any more.' },
  report: {
    notPrinted:
      'The PDF could not be printed: that takes Electron and, on Linux, a display or Xvfb. Run npm run doctor to see what is missing, or write the page with --html and print it from a browser.',
    noFile: 'Say where the report goes: --pdf, --csv or --html, each with a file.',
  },
  show: {
    missing: 'That show is no longer in the workspace.',
    nameTaken: 'There is a show called “{{name}}” already. Choose another name.',
    wrongFile:
      '“{{name}}” cannot be used here. A logo is a picture; intro, outro and music are recordings.',
  },
  asset: {
    missing: '{{name}} was not found at {{file}}. Put the file back, then try again.',
    changed:
      '{{name}} has changed since it was imported. Import it again so that the cuts stay exact.',
  },
  recording: {
    underWay: 'A recording is already running. Finish that one first.',
    notUnderWay: 'No recording is running.',
    noSources: 'No microphone, camera or screen is chosen and connected.',
    deviceFailed:
      '{{name}} cannot be opened: {{reason}}. Check its cable and whether another program is using it.',
    noRoom:
      'Only {{free}} MB of disk space are left, and {{reserve}} MB are always kept free. Make room before recording.',
    nothingRecorded: 'This recording is too short to keep.',
    noFlash:
      'The flash and the click were not caught together. Point the camera at this screen, turn the loudspeaker on, and try again.',
  },
  take: { missing: 'That take is no longer in the workspace.' },
  page: {
    notPicture:
      '{{name}} is not a picture. Pages are made from JPEG, PNG, WebP or TIFF. No page was added.',
  },
  media: {
    unreadable: '{{name}} cannot be opened. Check that the file exists and may be read.',
    notMedia:
      '{{name}} is not a sound, video or picture file the studio knows, or it is damaged. Nothing was imported. If it is a recording, copy it again from where it came.',
    noSoundNoPicture: '{{name}} holds neither sound nor picture.',
  },
  ffmpeg: {
    failed: 'Working on {{subject}} failed: {{reason}}. The originals are safe; see the full log.',
    missing: 'The program ffmpeg was not found. Run npm run doctor to see what is missing.',
  },
  disk: {
    full: 'The disk is full while writing {{file}}. The unfinished result was removed; free some space, then try again.',
  },
  captions: {
    unreadable:
      '{{name}} is not an SRT, WebVTT or ASS caption file. The captions you have were not changed.',
    none: 'No captions could be read from {{name}}. The captions you have were not changed.',
    unknownFormat:
      'Captions cannot be written as {{name}}. Let the name end in .srt, .vtt or .ass.',
    notWritten:
      '{{file}} could not be written. Check the folder and the free space; nothing was changed.',
  },
  script: {
    unreadable: '{{name}} is not a script that can be read. Save it as plain text, then try again.',
    noSound: '{{name}} has no sound to compare with a script.',
    empty: 'There is no line to read aloud in {{name}}.',
    noVoice:
      'A script in the language {{language}} cannot be aligned: eSpeak NG does not know it. A language spelled alike may take its place, such as id for Javanese or Sundanese.',
  },
  speech: {
    offline:
      '{{name}} could not be downloaded: the connection broke or the server does not answer. What came so far is kept; try again later.',
    damaged:
      'What was downloaded as {{name}} is not what it should be, so it is not used. Download it once more.',
    notModel: '{{name}} is not a model of Whisper (GGML). Nothing was changed.',
    modelMissing: 'That model is not there any more. Choose another one.',
    modelBroken:
      'That model cannot be opened. Remove it and download it again, or choose another one. Your captions were not changed.',
    crashed:
      'Recognising stopped twice at the same place. Try a smaller model. Your captions were not changed.',
    nothingHeard:
      'Nothing that is said was heard in these recordings. Your captions were not changed.',
  },
  timeline: { empty: 'This episode has no recording yet. Import a recording first.' },
  export: {
    tooLong:
      'This episode is {{length}} long. To fit {{megabytes}} MB and still be worth watching, it may be {{longest}} at most. Cut it shorter first, or send a link instead.',
    wrongResult: 'The {{preset}} result did not pass its check: {{reason}}. The file is not used.',
  },
  thumbnail: {
    notPicture: '“{{name}}” is not a picture. Choose a JPEG, PNG or WebP.',
    tooLarge: 'The thumbnail could not be made smaller than 2 MB.',
  },
  job: { missing: 'That job no longer exists.' },
  recipe: {
    notJson: '{{file}} is not valid JSON: {{reason}}',
    faults: '{{file}} has {{count}} faults:\n{{faults}}',
    fileMissing: '{{path}}: the file {{file}} does not exist.',
  },
  publication: { missing: 'That publication no longer exists.' },
  youtube: {
    notLoopback: 'PUSTAKA_GOOGLE_URL may only name a server on this computer, not {{url}}.',
    noClient:
      'That file is no OAuth client of Google. Download the JSON file of your "Desktop app" client from Google Cloud and use that one.',
    webClient:
      'That OAuth client is of the type "Web application". Make one of the type "Desktop app" in Google Cloud and use its file.',
    clientNeeded: 'To connect, the studio needs the JSON file of your library’s OAuth client.',
    denied:
      'Google says that the connection was not allowed. Nothing has changed; you can try again.',
    timedOut:
      'Nobody agreed in the browser for five minutes, so the studio stopped waiting. Try again when you are ready.',
    scopesMissing:
      'A permission was left out in the browser. Connect again and tick all the boxes: without them the studio cannot publish.',
    noChannel:
      'This Google account has no YouTube channel. Make one at YouTube, then connect again.',
    apiOff:
      'A YouTube API is switched off in your Google project. Enable “YouTube Data API v3” and “YouTube Analytics API” in Google Cloud, then try again.',
    notUnlisted:
      'The video could not be unlisted. Check the connection to YouTube in Settings and try again, or unlist it at YouTube itself.',
    notReached: 'YouTube does not answer. Check your internet connection, then try again.',
    refused:
      'Google did not accept the OAuth client. Download its JSON file once more from Google Cloud and use that one.',
    quota:
      'Today’s quota of your Google project is used up. Google fills it up again at midnight in California; try again then.',
    notConnected: 'The studio is not connected to YouTube. Connect in Settings, then try again.',
    otherChannel:
      'This video is on another channel than the one the studio is connected to. Connect to that one in Settings, then try again.',
    alreadySeen:
      'The video can be seen already, so it cannot become public at a later moment. Empty the moment in Details, or make the video private first. Nothing was changed.',
    gone: 'YouTube does not have this any more. Ask YouTube again to see what is there now.',
    notAllowed: 'YouTube does not allow this. Look in YouTube Studio what your channel may do.',
  },
  podcast: {
    incomplete:
      'The podcast of “{{show}}” does not say enough about itself yet. Complete it in the Publish step, then publish again.',
    addressTaken:
      'The podcast of “{{show}}” has that address already. Give each podcast a folder of its own, or one would take the place of the other.',
    noSound: 'No podcast sound was made of this version. Export MP3 or M4A as well.',
    coverUnfit:
      '{{name}} cannot be the cover: it must be a square JPEG or PNG of 1400 to 3000 pixels; this one has {{width}} x {{height}}.',
    showMissing: 'That show is no longer in the workspace.',
  },
  package: {
    noClip: 'No clip of the right shape was made of this version. Make the package again.',
  },
  upload: {
    detailsIncomplete:
      'The details are not complete, so nothing was sent. Complete them in Details, then publish again.',
    tooSoon:
      'The moment at which it becomes public is over, or less than fifteen minutes away. Choose a later one in Details, or leave it empty.',
    underWay:
      'The video is on its way to YouTube with the details it had. Compare again when it is there.',
    noVideo: 'The video to publish is not there any more. Publish again to make it anew.',
  },
  bug: 'Something went wrong inside the program: {{reason}}. What you saved is safe.',
}
