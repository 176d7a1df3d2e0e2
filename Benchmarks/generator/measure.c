/* Runs a program once and says what it took.
 *
 *   measure OUTPUT ERRORS PROGRAM [ARGUMENT…]
 *
 * The program's standard output goes to the file OUTPUT, its standard error to ERRORS. Prints exit status, signal, seconds,
 * seconds of CPU and the most resident memory in bytes, of the whole process with the children it waited for.
 *
 * A program of its own, since a process inherits the peak of the one it was started from: this one takes next to nothing.
 */
#define _DEFAULT_SOURCE
#define _DARWIN_C_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: measure OUTPUT ERRORS PROGRAM [ARGUMENT…]\n");
        return 64;
    }
    int input = open("/dev/null", O_RDONLY);
    int output = open(arguments[1], O_WRONLY | O_CREAT | O_TRUNC, 0666);
    int errors = open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (input < 0 || output < 0 || errors < 0) {
        fprintf(stderr, "measure: %s: %s\n", output < 0 ? arguments[1] : arguments[2], strerror(errno));
        return 73;
    }
    double start = now();
    pid_t child = fork();
    if (child < 0) {
        fprintf(stderr, "measure: %s\n", strerror(errno));
        return 71;
    }
    if (child == 0) {
        dup2(input, 0);
        dup2(output, 1);
        dup2(errors, 2);
        for (int file = 3; file < 64; file++) close(file);
        execvp(arguments[3], arguments + 3);
        fprintf(stderr, "%s: %s\n", arguments[3], strerror(errno));
        _exit(127);
    }
    int status;
    struct rusage usage;
    while (wait4(child, &status, 0, &usage) < 0) {
        if (errno == EINTR) continue;
        fprintf(stderr, "measure: %s\n", strerror(errno));
        return 71;
    }
    double wall = now() - start;
#ifdef __APPLE__
    long long unit = 1;
#else
    long long unit = 1024;
#endif
    printf("%d,%d,%.6f,%.6f,%lld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 0, WIFSIGNALED(status) ? WTERMSIG(status) : 0, wall,
        seconds(usage.ru_utime) + seconds(usage.ru_stime), (long long)usage.ru_maxrss * unit);
    return 0;
}
