; What the installer does beyond electron-builder's own: it never asks for an administrator, offers to start with
; Windows and a shortcut on the desktop, and keeps the operator's data unless told otherwise.
;
; Silent: /S, with /autostart and /desktop for what the page would offer. An upgrade keeps what was chosen before.

!include nsDialogs.nsh
!include FileFunc.nsh

!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
; Electron looks for exactly this name and value; see electron/main/loginItem.ts.
!define RUN_NAME "${APP_ID}"
!define RUN_VALUE '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" --hidden'
!define DESKTOP_LINK "$DESKTOP\${SHORTCUT_NAME}.lnk"

; electron-builder has these in English only.
!pragma warning disable 6030
LangString appRunning 1057 "${PRODUCT_NAME} sedang berjalan.$\r$\nKlik OK untuk menutupnya. Data yang belum terkirim tidak hilang."
LangString appClosing 1057 "Menutup ${PRODUCT_NAME}..."
LangString decompressionFailed 1057 "Berkas tidak dapat dibuka. Jalankan pemasang ini sekali lagi."
LangString uninstallFailed 1057 "Versi lama tidak dapat dihapus. Jalankan pemasang ini sekali lagi."
LangString x64WinRequired 1057 "Diperlukan Windows 64-bit."
LangString win7Required 1057 "Diperlukan Windows 10 atau yang lebih baru."
!pragma warning default 6030

LangString optionsTitle 1057 "Pilihan"
LangString optionsTitle 1033 "Options"
LangString optionsSubtitle 1057 "Keduanya dapat diubah lagi nanti."
LangString optionsSubtitle 1033 "Both can be changed later."
LangString startWithWindows 1057 "&Mulai bersama Windows, supaya data terkirim tanpa perlu dibuka dulu"
LangString startWithWindows 1033 "&Start with Windows, so that data is sent without opening it first"
LangString desktopShortcut 1057 "&Buat pintasan di desktop"
LangString desktopShortcut 1033 "Create a shortcut on the &desktop"
LangString deleteData 1057 "Hapus juga pengaturan, kunci, dan buku kirim di komputer ini?$\r$\n$\r$\nBuku kirim adalah bukti pengiriman. Pilih Tidak bila ragu."
LangString deleteData 1033 "Delete the settings, keys and the ledger on this computer too?$\r$\n$\r$\nThe ledger proves what was sent. Choose No when in doubt."
LangString windows10Required 1057 "Kirim BIOS memerlukan Windows 10 atau yang lebih baru."
LangString windows10Required 1033 "Kirim BIOS needs Windows 10 or newer."

; For this user only, also where an administrator installs.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!ifndef BUILD_UNINSTALLER
  Var startsWithWindows
  Var hasDesktopLink
  Var startsWithWindowsBox
  Var hasDesktopLinkBox

  !macro customInit
    ${IfNot} ${AtLeastWin10}
      MessageBox MB_OK|MB_ICONSTOP "$(windows10Required)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
    StrCpy $startsWithWindows "0"
    StrCpy $hasDesktopLink "0"
    ReadRegStr $R0 HKCU "${INSTALL_REGISTRY_KEY}" InstallLocation
    ${If} $R0 == ""
      ${IfNot} ${Silent}
        StrCpy $startsWithWindows "1"
      ${EndIf}
    ${Else}
      ReadRegStr $R0 HKCU "${RUN_KEY}" "${RUN_NAME}"
      ${If} $R0 != ""
        StrCpy $startsWithWindows "1"
      ${EndIf}
      ${If} ${FileExists} "${DESKTOP_LINK}"
        StrCpy $hasDesktopLink "1"
      ${EndIf}
    ${EndIf}
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/autostart" $R1
    ${IfNot} ${Errors}
      StrCpy $startsWithWindows "1"
    ${EndIf}
    ClearErrors
    ${GetOptions} $R0 "/desktop" $R1
    ${IfNot} ${Errors}
      StrCpy $hasDesktopLink "1"
    ${EndIf}
    ClearErrors
  !macroend

  !macro customPageAfterChangeDir
    Page custom showOptions leaveOptions

    Function showOptions
      ${If} ${isUpdated}
        Abort
      ${EndIf}
      !insertmacro MUI_HEADER_TEXT "$(optionsTitle)" "$(optionsSubtitle)"
      nsDialogs::Create 1018
      Pop $R0
      ${NSD_CreateCheckbox} 0 10u 100% 12u "$(startWithWindows)"
      Pop $startsWithWindowsBox
      ${If} $startsWithWindows == "1"
        ${NSD_Check} $startsWithWindowsBox
      ${EndIf}
      ${NSD_CreateCheckbox} 0 30u 100% 12u "$(desktopShortcut)"
      Pop $hasDesktopLinkBox
      ${If} $hasDesktopLink == "1"
        ${NSD_Check} $hasDesktopLinkBox
      ${EndIf}
      nsDialogs::Show
    FunctionEnd

    Function leaveOptions
      ${NSD_GetState} $startsWithWindowsBox $startsWithWindows
      ${NSD_GetState} $hasDesktopLinkBox $hasDesktopLink
    FunctionEnd
  !macroend

  !macro customInstall
    ${If} $startsWithWindows == "1"
      WriteRegStr HKCU "${RUN_KEY}" "${RUN_NAME}" '${RUN_VALUE}'
    ${Else}
      DeleteRegValue HKCU "${RUN_KEY}" "${RUN_NAME}"
    ${EndIf}
    ${If} $hasDesktopLink == "1"
      CreateShortCut "${DESKTOP_LINK}" "$appExe" "" "$appExe" 0 "" "" "${APP_DESCRIPTION}"
      WinShell::SetLnkAUMI "${DESKTOP_LINK}" "${APP_ID}"
    ${Else}
      Delete "${DESKTOP_LINK}"
    ${EndIf}
  !macroend
!endif

; An upgrade removes the old version with --updated: then everything of the operator's stays.
!macro customUnInstall
  ${IfNot} ${isUpdated}
    DeleteRegValue HKCU "${RUN_KEY}" "${RUN_NAME}"
    Delete "${DESKTOP_LINK}"
    RMDir /r "$LOCALAPPDATA\${APP_PACKAGE_NAME}-updater"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(deleteData)" /SD IDNO IDNO keepData
    RMDir /r "$APPDATA\${APP_PACKAGE_NAME}"
    keepData:
  ${EndIf}
!macroend
