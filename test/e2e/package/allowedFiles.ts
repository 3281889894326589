/** Everything that may be packed; what matches nothing is not needed any more. */
export const allowedFiles: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/index\.js$/,
  /^out\/main\/assets\/[\w.-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/worker\/index\.js$/,
  /^out\/worker\/assets\/[\w.-]+\.js$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/licences\.json$/,
  /^out\/renderer\/assets\/[\w.-]+\.js$/,
  /^out\/renderer\/assets\/[\w.-]+\.css$/,
  /^out\/tray\/(idle|sending|attention|failing|offline|paused)-(light|dark)(\.ico|\.png|@2x\.png)$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/[\w/-]+\.js$/,
  /^node_modules\/better-sqlite3\/prebuilds\/[\w-]+\.node$/,
  /^node_modules\/oracledb\/(package\.json|index\.js|LICENSE\.txt|NOTICE\.txt|THIRD_PARTY_LICENSES\.txt)$/,
  /^node_modules\/oracledb\/lib\/[\w/-]+\.js$/,
];
