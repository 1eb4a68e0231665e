package org.phosphene.studio;

import java.util.List;
import org.phosphene.network.ChannelOrder;
import org.phosphene.network.PlaneLayout;
import org.phosphene.network.Preprocessing;

/**
 * One of the usual ways to give pictures to a network.
 *
 * @param name who gives them so
 * @param preprocessing of three planes, or of as many as the network takes
 */
record Convention(String name, Preprocessing preprocessing) {

    private static final List<Convention> USUAL = List.of(
            new Convention("torchvision, timm (ImageNet mean and deviation)", Preprocessing.torchvision()),
            new Convention("-1 to 1 (Inception, MobileNet of TensorFlow)", range(-1, 1)),
            new Convention("0 to 1 (Keras' rescaling, torchvision's ToTensor alone)", range(0, 1)),
            new Convention("0 to 255, pixels as they are", range(0, 255)),
            new Convention("Caffe: BGR less ImageNet's mean", Preprocessing.caffe()),
            new Convention("RGB less ImageNet's mean", lessMean()),
            new Convention("-117 to 138 (the article's InceptionV1)", range(-117, 138)),
            new Convention("CLIP's mean and deviation", clip()),
            new Convention("MobileNet, ShuffleNet of Caffe: BGR less the mean, scaled by 0.017", scaledCaffe()),
            new Convention("torchvision's numbers on BGR (OpenCV)", bgr(Preprocessing.torchvision())),
            new Convention("-1 to 1 on BGR", range(ChannelOrder.BGR, -1, 1)),
            new Convention("0 to 1 on BGR (OpenCV)", range(ChannelOrder.BGR, 0, 1)),
            new Convention("0 to 255 on BGR (OpenCV)", range(ChannelOrder.BGR, 0, 255)));

    /** All of them for a number of planes and a layout; where colours do not matter each once. */
    static List<Convention> usual(int planes, PlaneLayout layout) {
        return USUAL.stream()
                .filter(convention ->
                        planes >= Preprocessing.COLOURS || convention.preprocessing.order() == ChannelOrder.RGB)
                .map(convention -> new Convention(
                        convention.name,
                        convention.preprocessing.withPlanes(planes).withLayout(layout)))
                .toList();
    }

    private static Preprocessing range(float black, float white) {
        return range(ChannelOrder.RGB, black, white);
    }

    private static Preprocessing range(ChannelOrder order, float black, float white) {
        return Preprocessing.range(order, black, white);
    }

    private static Preprocessing lessMean() {
        return new Preprocessing(ChannelOrder.RGB, new float[] {123.68f, 116.779f, 103.939f}, new float[] {1, 1, 1});
    }

    private static Preprocessing clip() {
        return Preprocessing.standardised(
                new float[] {0.48145466f, 0.4578275f, 0.40821073f},
                new float[] {0.26862954f, 0.26130258f, 0.27577711f});
    }

    private static Preprocessing scaledCaffe() {
        float[] scale = {0.017f, 0.017f, 0.017f};
        return new Preprocessing(ChannelOrder.BGR, Preprocessing.caffe().mean(), scale);
    }

    private static Preprocessing bgr(Preprocessing how) {
        float[] mean = how.mean();
        float[] scale = how.scale();
        return new Preprocessing(
                ChannelOrder.BGR, new float[] {mean[2], mean[1], mean[0]}, new float[] {scale[2], scale[1], scale[0]});
    }
}
