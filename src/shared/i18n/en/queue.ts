export const queue = {
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
      'This upload began with another channel. Connect to that one again and it goes on, or cancel it.',
    notConnected:
      'The studio is not connected to YouTube. Connect in Settings; the upload then begins by itself.',
    noChannel: 'This Google account has no YouTube channel. Make one at YouTube, then try again.',
    apiOff:
      'The YouTube Data API is switched off in your Google project. Switch it on in Google Cloud, then try again.',
    scopeMissing:
      'A permission is missing. Connect again and tick all the boxes; the upload goes on from where it was.',
    fileMissing:
      'The video file is gone: {{detail}}. Put it back, then try again; or export and publish once more.',
    fileChanged:
      'The video file has changed since the upload began. Try again to send it as it is now, from the beginning.',
    unclear:
      'Everything was sent, but YouTube never said that it arrived, and your channel does not show it. Look in YouTube Studio: if it is not there, send it again.',
    invalid:
      'YouTube did not accept: {{detail}}. Cancel this upload, change it in Details and publish again.',
    forbidden:
      'YouTube does not allow this: {{detail}}. Look in YouTube Studio what your channel may do, then try again.',
    rejected: 'YouTube has rejected the video ({{detail}}). YouTube Studio says more.',
    processingFailed:
      'YouTube could not use the video file ({{detail}}). Export again and publish the new file.',
    gone: 'YouTube does not find the video any more. It may have been deleted in YouTube Studio.',
    unexpected:
      'Something happened that the studio does not know: {{detail}}. Nothing is lost; try again.',
  },
}
