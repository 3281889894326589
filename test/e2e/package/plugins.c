/*
 * Plug-ins of NSIS that electron-builder's scripts call during a silent installation, as far as it needs them. What is
 * not called then is `nothing`. Every plug-in is compiled of this file; see nsisPlugins.ts.
 */
#include <windows.h>
#include <shlwapi.h>

/* As NSIS calls plug-ins: a stack of strings, each of `string_size` characters at most. */
typedef struct stack_entry {
  struct stack_entry *next;
  WCHAR text[1];
} stack_entry;

#define PLUGIN(name) void name(HWND parent, int string_size, WCHAR *variables, stack_entry **stack)
#define LONGEST 8192

static WCHAR argument[LONGEST];
static WCHAR second[LONGEST];
static WCHAR command[3 * LONGEST];

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) { return TRUE; }

static void pop(stack_entry **stack, WCHAR *into) {
  stack_entry *top = *stack;
  into[0] = 0;
  if (top == NULL) return;
  lstrcpynW(into, top->text, LONGEST);
  *stack = top->next;
  GlobalFree(top);
}

static void push(stack_entry **stack, int string_size, const WCHAR *text) {
  stack_entry *top = GlobalAlloc(GPTR, sizeof(stack_entry) + string_size * sizeof(WCHAR));
  lstrcpynW(top->text, text, string_size);
  top->next = *stack;
  *stack = top;
}

PLUGIN(nothing) {}

PLUGIN(take_one) { pop(stack, argument); }

PLUGIN(take_two) {
  pop(stack, argument);
  pop(stack, argument);
}

/* UAC::_ <what>: neither elevated nor an administrator. */
PLUGIN(uac) {
  pop(stack, argument);
  push(stack, string_size, L"0");
}

/* Where `--name` or `/name` ends on the command line, as a word of its own; NULL where it is not there. */
static const WCHAR *after_parameter(const WCHAR *name) {
  int length = lstrlenW(name);
  const WCHAR *at = GetCommandLineW();
  while ((at = StrStrIW(at, name)) != NULL) {
    const WCHAR *end = at + length;
    WCHAR before = at[-1];
    if ((before == '-' || before == '/') && (*end == 0 || *end == ' ' || *end == '=' || *end == '"')) return end;
    at = end;
  }
  return NULL;
}

/* StdUtils::TestParameter <name> */
PLUGIN(test_parameter) {
  pop(stack, argument);
  push(stack, string_size, after_parameter(argument) == NULL ? L"false" : L"true");
}

/* StdUtils::GetParameter <name> <default> */
PLUGIN(get_parameter) {
  const WCHAR *value;
  pop(stack, second);
  pop(stack, argument);
  value = after_parameter(argument);
  push(stack, string_size, value == NULL ? second : *value == '=' ? value + 1 : L"");
}

/* StdUtils::GetAllParameters <truncate> */
PLUGIN(get_all_parameters) {
  pop(stack, argument);
  push(stack, string_size, PathGetArgsW(GetCommandLineW()));
}

/* StdUtils::GetParentPath <path> */
PLUGIN(get_parent_path) {
  pop(stack, argument);
  PathRemoveFileSpecW(argument);
  push(stack, string_size, argument);
}

/* Nsis7z::Extract <archive>: into the folder that the installer is in. */
PLUGIN(extract) {
  STARTUPINFOW startup = {sizeof(startup)};
  PROCESS_INFORMATION process;
  pop(stack, argument);
  GetEnvironmentVariableW(L"SEVEN_ZIP", second, LONGEST);
  wsprintfW(command, L"\"%s\" x -y -bd \"%s\"", second, argument);
  if (!CreateProcessW(NULL, command, NULL, NULL, FALSE, 0, NULL, NULL, &startup, &process)) return;
  WaitForSingleObject(process.hProcess, INFINITE);
  CloseHandle(process.hThread);
  CloseHandle(process.hProcess);
}
