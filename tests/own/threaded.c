/* A thread for each client. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void *serve(void *argument) {
    int c = (int)(intptr_t)argument;
    char buf[256];
    ssize_t n;
    while ((n = recv(c, buf, sizeof buf, 0)) > 0)
        send(c, buf, (size_t)n, 0);
    close(c);
    return NULL;
}

int main(int argc, char **argv) {
    (void)argc;
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons((in_port_t)atoi(argv[1]))};
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(s, (struct sockaddr *)&here, sizeof here) < 0 || listen(s, 5) < 0) return 1;
    for (;;) {
        int c = accept(s, NULL, NULL);
        pthread_t thread;
        pthread_create(&thread, NULL, serve, (void *)(intptr_t)c);
        pthread_detach(thread);
    }
}
