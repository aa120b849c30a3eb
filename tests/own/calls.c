/* How long a call takes as the program itself sees it, the median in ns: of a socket, of none, of a file. */
#include <netinet/in.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 20000 };

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000L + time.tv_nsec;
}

static int byLength(const void *a, const void *b) {
    long x = *(const long *)a, y = *(const long *)b;
    return (x > y) - (x < y);
}

static int s, zero, null_;
static void ofSocket(void) {
    int on = 1;
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
}
static void ofNone(void) { getppid(); }
static void ofRead(void) {
    char octet;
    read(zero, &octet, 1);
}
static void ofWrite(void) { write(null_, "x", 1); }

static void tell(const char *what, void (*call)(void), int times) {
    static long took[MOST];
    for (int i = 0; i < times; ++i) {
        long begin = now();
        call();
        took[i] = now() - begin;
    }
    qsort(took, (size_t)times, sizeof *took, byLength);
    fprintf(stderr, "%s %ld\n", what, took[times / 2]);
}

int main(void) {
    s = socket(AF_INET, SOCK_STREAM, 0);
    zero = open("/dev/zero", O_RDONLY);
    null_ = open("/dev/null", O_WRONLY);
    tell("none", ofNone, MOST);
    tell("read", ofRead, MOST / 4);
    tell("write", ofWrite, MOST / 4);
    tell("socket", ofSocket, MOST / 10);
    close(s);
    return 0;
}
