#!/usr/bin/env node
import { runCommandLine } from './runCommandLine.ts';
import { openTerminal } from './terminal.ts';

const terminal = openTerminal(process);
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
