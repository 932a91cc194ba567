// The system's GNU Readline; <stdio.h> first, for its headers use FILE without including it.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
