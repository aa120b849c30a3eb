/* A server that gives back what it gets, in the manner that the second argument names: a good one each time, but for
   "zombies", "short-queue", "local", "daytime-killed", "varies", "crashes" and "swapped". */
#define _GNU_SOURCE
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static const char *manner = "";
static int is(const char *name) { return strcmp(manner, name) == 0; }
static int s;

static void serve(int c) {
    char buf[256];
    ssize_t n;
    static int served;
    ++served;
    if (is("splices")) {
        static int through[2];
        if (served == 1) pipe(through);
        while ((n = splice(c, NULL, through[1], NULL, 65536, 0)) > 0) splice(through[0], NULL, c, NULL, (size_t)n, 0);
    }
    if (is("daytime") || is("daytime-killed")) write(c, "12:00\n", 6);
    while (!is("daytime") && !is("daytime-killed") && (n = read(c, buf, sizeof buf)) > 0)
        if (is("dozes")) sleep(100);
        else if (is("crashes")) raise(SIGSEGV);
        else if (is("varies")) write(c, buf, 1 + (size_t)(served % 5));
        else if (!is("silent") && (write(c, buf, (size_t)n) < 0 || is("closes-first"))) break;
    close(c);
}

static void *serve_later(void *c) { /* nobody has seen this thread before */
    usleep(300000);
    serve((int)(long)c);
    return NULL;
}

static int work[2]; /* a pipe: descriptors to be served */

static void *serve_handed_over(void *unused) { /* thinks before its first call */
    for (int c; read(work[0], &c, sizeof c) == sizeof c; serve(c))
        for (clock_t since = clock(); clock() - since < CLOCKS_PER_SEC / 5;) {
        }
    return unused;
}

static void *accept_all(void *unused) {
    for (;;) {
        struct pollfd what = {s, POLLIN, 0};
        if (is("polls") && poll(&what, 1, 100) == 0) continue;
        int c = accept(s, NULL, NULL);
        pthread_t thread;
        if (is("later"))
            pthread_create(&thread, NULL, serve_later, (void *)(long)c);
        else if (is("hands-over"))
            write(work[1], &c, sizeof c);
        else if (c >= 0)
            serve(c);
    }
    return unused;
}

static void accept_and_fork(void) {
    for (;;) {
        int c = accept(s, NULL, NULL);
        if (fork() == 0) {
            close(s);
            serve(c);
            _exit(0);
        }
        close(c); /* and no wait() */
    }
}

int main(int argc, char **argv) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    int backlog = 128;
    int on = 1;
    pthread_t thread;
    if (argc > 2) manner = argv[2];
    if (!is("daytime-killed")) signal(SIGPIPE, SIG_IGN);
    if (is("late")) sleep(4);
    if (is("local")) here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (is("short-queue")) backlog = 5;
    if (is("swapped")) here.sin_port = (in_port_t)atoi(argv[1]);
    if (is("hands-over") && pipe(work) == 0)
        for (int i = 0; i < 4; ++i) pthread_create(&thread, NULL, serve_handed_over, NULL);
    if (is("daemon") && daemon(1, 1) < 0) return 1;
    s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (is("hides")) prctl(PR_SET_DUMPABLE, 0);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, backlog) < 0) return 1;
    if (is("daemon-later") && daemon(1, 1) < 0) return 1;
    if (is("zombies")) accept_and_fork();
    if (is("prefork"))
        for (int i = 0; i < 3 && fork() != 0; ++i) {
        }
    for (int i = 0; is("pool") && i < 120; ++i)
        pthread_create(&thread, NULL, accept_all, NULL);
    if (is("leaves-main")) {
        pthread_create(&thread, NULL, accept_all, NULL);
        pthread_exit(NULL);
    }
    accept_all(NULL);
}
