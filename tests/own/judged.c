/* A thread for each client, which gets back what it sent. Good, or with the fault that the second argument names. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static const char *fault = "";
static int has(const char *name) { return strcmp(fault, name) == 0; }

static int write_all(int c, const char *data, size_t size) {
    if (has("nosignal")) return send(c, data, size, MSG_NOSIGNAL) == (ssize_t)size;
    while (size > 0) {
        ssize_t n = write(c, data, size);
        if (n < 0) return has("short") && errno == EAGAIN;
        if (has("short")) return 1;
        data += n;
        size -= (size_t)n;
    }
    return 1;
}

static void *serve(void *argument) {
    int c = (int)(intptr_t)argument;
    char buf[4096];
    struct linger at_once = {1, 0};
    if (has("short")) fcntl(c, F_SETFL, O_NONBLOCK);
    if (has("abort")) setsockopt(c, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    for (;;) {
        struct pollfd what = {c, POLLIN | POLLRDHUP, 0};
        if (has("short")) poll(&what, 1, -1);
        if (has("hurried") && poll(&what, 1, -1) > 0 && (what.revents & POLLRDHUP)) break;
        ssize_t n = read(c, buf, sizeof buf);
        if (n < 0 && has("exits")) exit(1);
        if (n <= 0) break;
        if (has("messages") && !write_all(c, "ok\n", 3)) break;
        if (!has("messages") && !write_all(c, buf, (size_t)n) && has("exits")) exit(1);
    }
    if (has("half-closes")) shutdown(c, SHUT_WR);
    else if (!has("keeps")) close(c);
    return NULL;
}

int main(int argc, char **argv) {
    int on = 1;
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    if (argc > 2) fault = argv[2];
    if (!has("default") && !has("nosignal")) signal(SIGPIPE, SIG_IGN);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (!has("no-reuse")) setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 128) < 0) return 1;
    for (;;) {
        pthread_t thread;
        int c = accept(s, NULL, NULL);
        if (c < 0 && has("gives-up")) return 1;
        if (c < 0) {
            usleep(10000);
            continue;
        }
        if (!has("no-keepalive")) setsockopt(c, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
        if (has("one-by-one")) {
            serve((void *)(intptr_t)c);
        } else {
            pthread_create(&thread, NULL, serve, (void *)(intptr_t)c);
            pthread_detach(thread);
        }
    }
}
