// Forks a child for each client, and forgets something: docs/own-program.md says what.
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[argc - 1]))};
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 5) < 0) return 1;
    signal(SIGCHLD, SIG_IGN);
    for (;;) {
        int c = accept(s, NULL, NULL);
        if (c < 0) return 1;
        if (fork() == 0) {
            char buf[256];
            ssize_t n;
            close(s);
            while ((n = read(c, buf, sizeof buf)) > 0) write(c, buf, n);
            return 0;
        }
    }
}
