/* A child for each client. With "leak" the parent keeps its copy, and the child goes round at end of file. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <string.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void serve(int c, int leaks) {
    char buf[256];
    for (;;) {
        ssize_t n = read(c, buf, sizeof buf);
        if (n < 0 || (n == 0 && !leaks)) break;
        if (n > 0) write(c, buf, (size_t)n);
    }
    close(c);
}

int main(int argc, char **argv) {
    int leaks = argc > 2 && strcmp(argv[2], "leak") == 0;
    int on = 1;
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 5) < 0) return 1;
    for (;;) {
        int c = accept(s, NULL, NULL);
        if (c < 0) return 1;
        if (fork() == 0) {
            close(s);
            serve(c, leaks);
            _exit(0);
        }
        if (!leaks) close(c);
    }
}
